package rules

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// limit is a share that whole people are counted against.
type limit struct {
	Share share    `json:"share"`
	Round rounding `json:"round"`
	Min1  bool     `json:"min1"` // at least one wherever there is anybody to count
}

func (l limit) valid() error {
	switch {
	case l.Share.Rat == nil:
		return badValue("share")
	case !l.Round.known():
		return badValue("round")
	}
	return nil
}

// most is the highest count allowed of a base.
func (l limit) most(base int) (exactly *big.Rat, n int) {
	exactly = l.Share.of(base)
	n = l.Round.apply(exactly)
	if l.Min1 && base > 0 {
		n = max(n, 1)
	}
	return exactly, n
}

// how explains the limit: 15% của 57 LĐTT = 8,55, làm tròn gần nhất.
func (l limit) how(base int, label string) string {
	exactly, _ := l.most(base)
	return fmt.Sprintf(words.RuleCapHow, l.Share, viet.Number(base), label, exact(exactly), l.Round)
}

// capOn limits how often the rule's award is registered, by unit or in the block.
type capOn struct {
	Share  share    `json:"share"`
	Round  rounding `json:"round"`
	Min1   bool     `json:"min1"`
	Of     string   `json:"of"`     // code of the base; "units": the block's units; "headcount": the people
	Block  bool     `json:"block"`  // counted over the whole block
	Beyond bool     `json:"beyond"` // the text counts more than the block, which a book cannot know
	Whole  bool     `json:"whole"`  // only units as a whole (tập thể lớn)
	Few    int      `json:"few"`    // a base under this has a limit of its own
	FewMax int      `json:"few_max"`

	OfRatings []string  `json:"of_ratings"` // of the units only those rated so in the year
	UnitKinds unitKinds `json:"unit_kinds"` // only units of these kinds are counted, as base and as who registers
}

// The bases that are no title.
const (
	ofUnits     = "units"
	ofHeadcount = "headcount"
)

func (k *capOn) limit() limit { return limit{k.Share, k.Round, k.Min1} }

func (k *capOn) valid() error {
	if k.Of == "" {
		return badValue("of")
	}
	return k.limit().valid()
}

func (k *capOn) ofBlock() bool { return k.Block }

// few tells whether the limit for few units stands for the share.
func (k *capOn) few(c *checker, base int) bool {
	if len(k.OfRatings) > 0 { // the text counts the units and not the rated ones
		base, _ = c.members(k.UnitKinds)
	}
	return base < k.Few
}

// most is the limit and how it comes about.
func (k *capOn) most(c *checker, base int, label string) (n int, how string) {
	if k.few(c, base) {
		return k.FewMax, fmt.Sprintf(words.RuleCapFew, viet.Count(k.Few), viet.Number(k.FewMax))
	}
	_, n = k.limit().most(base)
	return n, k.limit().how(base, label)
}

// counted are the registrations and their base, with the name of the base and
// where it comes from.
func (k *capOn) counted(c *checker, r *rule, unit int64) (count, base int, label string, from data.UnitYear) {
	at := data.Place{UnitID: unit}
	if k.Block {
		at = data.Place{}
	}
	registered, of := c.count(at, r.AwardCode, r.Subject), c.count(at, k.Of, r.Subject)
	if count, base = registered.All, of.All; k.Whole && r.Subject == data.SubjectCollective {
		count, base = registered.Whole, of.Whole
	}
	switch k.Of {
	case ofUnits:
		if len(k.UnitKinds) > 0 {
			count = c.registering(r, k.UnitKinds.holds)
		}
		members, _ := c.members(k.UnitKinds)
		if rated, _ := c.ratedMembers(k.UnitKinds, k.OfRatings); len(k.OfRatings) > 0 && members >= k.Few {
			return count, rated, fmt.Sprintf(words.RuleUnitsRated, strings.Join(k.OfRatings, ", ")), from
		}
		return count, members, words.RuleUnits, from
	case ofHeadcount:
		from, _ = c.figures(unit, c.Year.Number)
		people, _ := c.people(k.Block, unit)
		return count, people, words.RulePeople, from
	}
	label = c.label(k.Of, r.Subject)
	if y, ok := c.figures(unit, c.Year.Number); ok && !k.Block && !c.listed[listedKey{unit, k.Of}] && y.Advanced != nil && *y.Advanced > 0 && k.Of == c.base() {
		return count, *y.Advanced, label, y // the unit gave the number and not yet the names
	}
	return count, base, label, from
}

// people are those of a unit, or of all units of the block and whoever else registers,
// and how many of these wrote no number.
func (c *checker) people(block bool, unit int64) (n, unknown int) {
	units := []int64{unit}
	if block {
		units = slices.Clone(c.active)
		for member := range c.Memberships {
			if c.leaving(member) == stays && !slices.Contains(units, member) {
				units = append(units, member)
			}
		}
	}
	for _, id := range units {
		figures, _ := c.figures(id, c.Year.Number)
		n += figures.Headcount
		if figures.Headcount <= 0 {
			unknown++
		}
	}
	return n, unknown
}

// members is the number of units in the block in the year that are of some kinds, and of how
// many nobody wrote of which kind they are.
func (c *checker) members(kinds unitKinds) (n, open int) {
	for unit := range c.Memberships {
		switch of := c.Units[unit].Kind; {
		case c.leaving(unit) != stays:
		case kinds.holds(of):
			n++
		case kinds.open(of):
			open++
		}
	}
	return n, open
}

// ratedMembers are the units of the block of some kinds that have one of the ratings in the
// year, and those without any.
func (c *checker) ratedMembers(kinds unitKinds, ratings []string) (rated, unrated int) {
	for unit := range c.Memberships {
		if c.leaving(unit) != stays || !kinds.holds(c.Units[unit].Kind) {
			continue
		}
		switch figures, _ := c.figures(unit, c.Year.Number); {
		case figures.Rating == "":
			unrated++
		case slices.Contains(ratings, figures.Rating):
			rated++
		}
	}
	return rated, unrated
}

// base is the title that figures of units count (UnitYear.Advanced).
func (c *checker) base() string {
	base, _, _ := c.Titles.Leading()
	return base.Judged()
}

func (c *checker) figures(unit int64, year int) (data.UnitYear, bool) {
	for _, y := range c.UnitYears[unit] {
		if y.Year == year {
			return y, true
		}
	}
	return data.UnitYear{}, false
}

// unrated says that units lack the rating they are counted by.
func (k *capOn) unrated(c *checker, count int) (verdict, bool) {
	if k.Of != ofUnits || len(k.OfRatings) == 0 {
		return verdict{}, false
	}
	_, unrated := c.ratedMembers(k.UnitKinds, k.OfRatings)
	members, _ := c.members(k.UnitKinds)
	return verdict{
		State: Missing, Figures: viet.Number(count), Remedy: words.RuleUnitsRemedy,
		What: fmt.Sprintf(words.RuleUnitsUnrated, viet.Number(count), viet.Number(unrated), viet.Number(members), k.Share),
	}, unrated > 0
}

func (k *capOn) unit(c *checker, r *rule, unit int64) (verdict, bool) {
	count, base, label, _ := k.counted(c, r, unit)
	if v, open := k.kindless(c, r); open {
		return v, true
	}
	if count == 0 {
		return verdict{}, false
	}
	if k.Beyond {
		return verdict{
			State: Human, Figures: fmt.Sprintf("%d/%d", count, base), Remedy: words.RuleCapBeyondRemedy,
			What: fmt.Sprintf(words.RuleCapBeyond, viet.Number(count), k.Share, label, viet.Number(base)),
		}, true
	}
	award := c.label(r.AwardCode, r.Subject)
	if v, open := k.unrated(c, count); open && !k.few(c, base) {
		return v, true
	}
	if _, unknown := c.people(k.Block, unit); k.Of == ofHeadcount && k.Block && unknown > 0 {
		return verdict{
			figures: true, State: Missing, Figures: viet.Number(count), Remedy: words.RuleHeadcountsRemedy,
			What: fmt.Sprintf(words.RuleHeadcountsUnknown, viet.Number(count), viet.Number(unknown), c.Year.Text(), k.Share),
		}, true
	}
	if base == 0 {
		return verdict{
			figures: k.Of == ofHeadcount, State: Missing, Figures: viet.Number(count),
			What:   fmt.Sprintf(words.RuleCapNoBase, viet.Number(count), label, k.Share),
			Remedy: fmt.Sprintf(words.RuleBaseRemedy, label, c.nameOf(unit), c.Year.Text()),
		}, true
	}
	most, how := k.most(c, base, label)
	exactly, _ := k.limit().most(base)
	v := verdict{
		State: OK, What: fmt.Sprintf(words.RuleCapWithin, viet.Number(count), viet.Number(most), how),
		Figures: fmt.Sprintf(words.RuleCapFigures, viet.Number(count), viet.Number(base), label,
			part(count, base), exact(exactly), viet.Number(most)),
	}
	if count > most {
		v.State = Warn
		v.What = fmt.Sprintf(words.RuleCapOver, viet.Number(count), viet.Number(most), how)
		v.Remedy = fmt.Sprintf(words.RuleCapRemedy, viet.Number(count-most), award)
	}
	return v, true
}

func (c *checker) nameOf(unit int64) string {
	if unit == 0 {
		return words.RuleWholeBlock
	}
	return c.Units[unit].Name
}

// ratingCap limits how many people of a unit get the highest rating.
type ratingCap struct {
	Share      share     `json:"share"`
	Round      rounding  `json:"round"`
	Min1       bool      `json:"min1"`
	Rating     string    `json:"rating"`
	Of         string    `json:"of"`          // rating of the base, with whoever has the counted one
	UnitRating string    `json:"unit_rating"` // a unit rated so has UnitShare
	UnitShare  share     `json:"unit_share"`
	Personnel  personnel `json:"personnel"`
	Without    unitKinds `json:"no_unit_kinds"` // units of these kinds have nobody of the personnel
}

func (k *ratingCap) valid() error {
	if k.UnitRating != "" && k.UnitShare.Rat == nil {
		return badValue("unit_share")
	}
	return limit{k.Share, k.Round, k.Min1}.valid()
}

func (k *ratingCap) ofBlock() bool { return false }

func (k *ratingCap) unit(c *checker, _ *rule, unit int64) (verdict, bool) {
	count, perhaps := k.Personnel.rated(c, unit, k.Rating)
	others, perhapsOthers := k.Personnel.rated(c, unit, k.Of)
	if perhaps+perhapsOthers > 0 {
		switch may, asked := c.among(k.Personnel, k.Without, unit); {
		case !may:
			perhaps, perhapsOthers = 0, 0
		case asked != nil && perhaps > 0 && count+others == 0:
			return *asked, true
		}
	}
	if count+perhaps == 0 {
		return verdict{}, false
	}
	base, of := count+others, fmt.Sprintf(words.RuleOrBetter, k.Of) // that rating or better
	l, unrated := limit{k.Share, k.Round, k.Min1}, c.unrated(unit)
	y, _ := c.figures(unit, c.Year.Number)
	widest := l
	if k.UnitRating != "" && (y.Rating == "" || y.Rating == k.UnitRating) {
		widest.Share = k.UnitShare
	}
	if y.Rating != "" {
		l = widest
	}
	_, most := l.most(base)
	_, atMost := widest.most(base + unrated + perhapsOthers) // over this it is over whatever is not known
	var lacks lacking
	lacks.say(y.Headcount <= 0, words.RuleNoPeople, words.RuleHeadcount)
	if y.Headcount <= 0 || count <= atMost {
		lacks.say(unrated > 0, fmt.Sprintf(words.RuleUnrated, viet.Number(unrated)), words.RuleRatingOfAll)
		lacks.say(perhaps+perhapsOthers > 0, fmt.Sprintf(words.RuleNoPersonnel, viet.Number(perhaps+perhapsOthers)), words.RulePersonnelOfAll)
		lacks.say(count > most, words.RuleUnitUnrated, words.RuleUnitRating)
	}
	if len(lacks.what) > 0 {
		return verdict{
			person:  slices.Equal(lacks.remedy, []string{words.RulePersonnelOfAll}),
			figures: slices.Equal(lacks.remedy, []string{words.RuleHeadcount}),
			State:   Missing, Figures: viet.Number(max(unrated, perhaps+perhapsOthers)),
			What:   fmt.Sprintf(words.RuleRatedPart, strings.Join(lacks.what, ", "), k.Rating, l.Share),
			Remedy: fmt.Sprintf(words.RuleBaseRemedy, strings.Join(lacks.remedy, ", "), c.nameOf(unit), c.Year.Text()),
		}, true
	}
	say, v := words.RuleRatedWithin, verdict{State: OK}
	if count > most {
		say, v.State = words.RuleRatedOver, Warn
		v.Remedy = fmt.Sprintf(words.RuleRatedRemedy, viet.Number(count-most))
	}
	v.Figures = fmt.Sprintf("%d/%d = %s", count, base, part(count, base))
	v.What = fmt.Sprintf(say, viet.Number(count), k.Rating, viet.Number(base), of, part(count, base), viet.Number(most), l.how(base, of))
	return v, true
}

// lacking is what is not recorded and would be judged by.
type lacking struct{ what, remedy []string }

func (l *lacking) say(lacks bool, what, remedy string) {
	if lacks {
		l.what, l.remedy = append(l.what, what), append(l.remedy, remedy)
	}
}

// shareOf asks for a share of a collective's people with a title.
type shareOf struct {
	Share  share  `json:"share"`
	Of     string `json:"of"`
	Strict bool   `json:"strict"` // more than the share, not just the share
}

func (k *shareOf) valid() error {
	switch {
	case k.Share.Rat == nil:
		return badValue("share")
	case k.Of == "":
		return badValue("of")
	}
	return nil
}

// least is the lowest count that reaches the share of a headcount.
func (k *shareOf) least(headcount int) int {
	if k.Strict {
		return floor.apply(k.Share.of(headcount)) + 1
	}
	return ceil.apply(k.Share.of(headcount))
}

func (k *shareOf) degree() string {
	if k.Strict {
		return words.RuleShareAbove
	}
	return words.RuleShareLeast
}

// counted are the people of a collective with the title and all its people.
func (k *shareOf) counted(c *checker, unit, collective int64) (count, headcount int, figures data.UnitYear) {
	figures, _ = c.figures(collective, c.Year.Number)
	count = c.count(placeOf(unit, collective), k.Of, data.SubjectIndividual).All
	if count == 0 && k.Of == c.base() && figures.Advanced != nil {
		return *figures.Advanced, figures.Headcount, figures // the number is known and not yet the names
	}
	return count, figures.Headcount, figures
}

func (k *shareOf) row(c *checker, r *row) (verdict, bool) {
	count, headcount, figures := k.counted(c, r.UnitID, collectiveOf(r))
	label := c.label(k.Of, data.SubjectIndividual)
	switch {
	case headcount <= 0:
		return verdict{
			State: Missing, What: fmt.Sprintf(words.RuleNoHeadcount, c.Year.Text(), label),
			Remedy: fmt.Sprintf(words.RuleBaseRemedy, words.RuleHeadcount, r.SubjectName, c.Year.Text()),
		}, true
	case count > headcount:
		got, all := viet.Number(count), viet.Number(headcount)
		return verdict{
			State: Warn, Figures: got + "/" + all, What: fmt.Sprintf(words.RuleShareOver, got, label, all), Remedy: words.RuleHeadcountRemedy,
		}, true
	case count == 0 && (figures.Advanced == nil || k.Of != c.base()):
		return verdict{
			State: Missing, What: fmt.Sprintf(words.RuleNoMembers, label, c.Year.Text()), Figures: fmt.Sprintf("0/%d", headcount),
			Remedy: fmt.Sprintf(words.RuleBaseRemedy, label, r.SubjectName, c.Year.Text()),
		}, true
	}
	got := part(count, headcount)
	v := verdict{State: OK, Figures: fmt.Sprintf(words.RuleShareFigures, viet.Number(count), viet.Number(headcount), got)}
	say := words.RuleShareReached
	if least := k.least(headcount); count < least {
		say, v.State = words.RuleShareShort, Warn
		v.Remedy = fmt.Sprintf(words.RuleShareRemedy, viet.Number(least), label)
	}
	v.What = fmt.Sprintf(say, viet.Number(count), label, viet.Number(headcount), got, k.degree(), k.Share)
	return v, true
}
