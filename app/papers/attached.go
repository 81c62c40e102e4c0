package papers

import (
	"slices"
	"strings"

	"sothidua/app/page"
	"sothidua/data"
)

// goesWith says on a list of the whole block to which report it is attached, by its number
// and day; nothing as long as that has no number, or for the list of one unit.
func (b *builder) goesWith() []page.Block { return b.attachedBy("goes with report") }

func (b *builder) attachedBy(key string) []page.Block {
	n := b.GoesWith(b.paper.Code, b.unitID)
	if n.Number == 0 {
		return nil
	}
	line := b.say(key, "số", n.Text(), "ngày", n.IssuedOn.Long(), "nơi ban hành", b.issuer())
	return []page.Block{page.P(page.Center, bodySize-1, line).Slanted().Spaced(0, 8).Kept()}
}

// attachedLists names what goes with the report: the pledge, the summary, and each list that
// has somebody in it.
func (b *builder) attachedLists() string {
	keys := []string{"attached pledge", "attached summary"}
	if b.Registered(0, data.SubjectIndividual) {
		keys = append(keys, "attached people")
	}
	if b.Registered(0, data.SubjectCollective) {
		keys = append(keys, "attached collectives")
	}
	if b.HasInitiatives() {
		keys = append(keys, "attached initiatives")
	}
	var names []string
	for _, key := range keys {
		names = append(names, b.say(key))
	}
	return strings.Join(names, "; ")
}

// legendSize is the size in points of the legend on a unit's form.
const legendSize = 9

// legend explains the short labels that a table uses by the names of the office's own
// catalogue; empty where all titles are called by their names.
// Ratings that stand in the texts are explained with them.
func (b *builder) legend(used func(data.AwardKind) bool, texts ...string) string {
	var items []string
	for _, kind := range b.Summary.Kinds {
		if name := shortName(kind); used(kind) && kind.Label != name && kind.Label != kind.Name {
			if item := b.say("legend item", "chữ tắt", kind.Label, "tên", name); !slices.Contains(items, item) {
				items = append(items, item)
			}
		}
	}
	for _, term := range data.YearTerms(data.RatingTerms) {
		if slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(" "+text, " "+term.Text) }) {
			items = append(items, b.say("legend item", "chữ tắt", term.Text, "tên", term.Name))
		}
	}
	if len(items) == 0 {
		return ""
	}
	return b.say("legend", "danh sách", strings.Join(items, "; "))
}

// registeredIn tells of a title whether a row of the summary has it, for a subject or, where
// that is empty, for any.
func registeredIn(row data.UnitSummary, subject data.Subject) func(data.AwardKind) bool {
	return func(kind data.AwardKind) bool {
		return (subject == "" || kind.Subject == subject) && row.Tallies[kind.ID].All > 0
	}
}

// spelled tells whether a title stands by its label in the cells of a table, which may have
// several.
func spelled(cells ...string) func(data.AwardKind) bool {
	labels := map[string]bool{}
	for _, cell := range cells {
		for _, label := range strings.Split(cell, ", ") {
			labels[label] = true
		}
	}
	return func(kind data.AwardKind) bool { return labels[kind.Label] }
}

// legendNote is the legend as a note below a table.
func (b *builder) legendNote(used func(data.AwardKind) bool, texts ...string) []page.Block {
	text := b.legend(used, texts...)
	if text == "" {
		return nil
	}
	return []page.Block{page.P(page.Left, noteSize, text).Slanted().Spaced(4, 0).Kept()}
}
