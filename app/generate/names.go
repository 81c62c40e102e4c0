package generate

import (
	"encoding/json"
	"math/rand/v2"
	"strings"

	"sothidua/assets"
	"sothidua/assets/words"
)

// Namer makes up the names of people. The same source of chance gives the same names.
type Namer struct {
	chance                      *rand.Rand
	families                    []string
	maleMiddles, maleGivens     []string
	femaleMiddles, femaleGivens []string
}

// NewNamer returns a namer that draws from chance.
func NewNamer(chance *rand.Rand) *Namer {
	var parts struct{ Families, MaleMiddles, MaleGivens, FemaleMiddles, FemaleGivens string }
	if err := json.Unmarshal(assets.SampleNames, &parts); err != nil {
		panic(err) // shipped inside the program
	}
	return &Namer{
		chance:      chance,
		families:    strings.Fields(parts.Families),
		maleMiddles: strings.Fields(parts.MaleMiddles), maleGivens: strings.Fields(parts.MaleGivens),
		femaleMiddles: strings.Fields(parts.FemaleMiddles), femaleGivens: strings.Fields(parts.FemaleGivens),
	}
}

// Next returns the form of address and the full name of one more person.
func (n *Namer) Next() (honorific, fullName string) {
	// The first families of the list are the common ones.
	family := n.families[min(n.chance.IntN(len(n.families)), n.chance.IntN(len(n.families)))]
	honorific, middles, givens := words.Madam, n.femaleMiddles, n.femaleGivens
	if n.chance.IntN(2) == 0 {
		honorific, middles, givens = words.Sir, n.maleMiddles, n.maleGivens
	}
	middle, given := pick(n.chance, middles), pick(n.chance, givens)
	for given == middle || given == family {
		given = pick(n.chance, givens)
	}
	return honorific, family + " " + middle + " " + given
}

func pick(chance *rand.Rand, list []string) string {
	return list[chance.IntN(len(list))]
}
