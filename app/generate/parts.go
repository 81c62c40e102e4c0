package generate

import (
	"math/rand/v2"

	"sothidua/data"
)

// parts are the shipped words and shares.
type parts struct {
	UnitKinds, UnitSubjects, HeadPosts, Rooms, Posts []string
	UnitName                                         string // kind, subject, number
	Initiatives, InitiativeSubjects                  []string
	Individual, Collective                           []share
}

// share says how often a kind of award is drawn.
type share struct {
	Code    string
	Weight  int
	Beside  string // the title that is registered with it
	Awarded bool   // years that are over have awards for it
}

func draw(chance *rand.Rand, shares []share) share {
	total := 0
	for _, s := range shares {
		total += s.Weight
	}
	at := chance.IntN(total)
	for _, s := range shares {
		if at -= s.Weight; at < 0 {
			return s
		}
	}
	return shares[0]
}

// kindKey names an award kind within a regime.
type kindKey struct {
	code    string
	subject data.Subject
}

func readKinds(tx *data.Tx, regime string) (map[kindKey]data.AwardKind, error) {
	list, err := tx.KindsOf(regime)
	kinds := make(map[kindKey]data.AwardKind, len(list))
	for _, kind := range list {
		kinds[kindKey{kind.Code, kind.Subject}] = kind
	}
	return kinds, err
}
