package data

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"sothidua/assets"
	"sothidua/data/viet"
)

// ReadySet (bộ danh hiệu mẫu) is the titles and commendations of one sort of office,
// under every law.
type ReadySet struct {
	Code      string
	Name      string   // Tỉnh, thành phố
	Note      string   // what a clerk of such an office should know of it
	Blanks    []Blank  // names that each office has for itself
	Year      YearKind // when its years begin
	Party     bool     // its papers bear the Party's name, not the nation's
	Scope     string   // how far an initiative of the level above the units reaches: "tỉnh"
	parts     []string // of the catalogue
	asked     []string // words of lists that mean several things there: never a spelling
	documents []string // marks of documents that are in force in this sort of office alone
}

// Blank is a name in a ready set that the office fills in.
type Blank struct {
	Key      string
	Title    string // Tên tỉnh, thành phố
	Hint     string // tỉnh Bắc Ninh
	Value    string // usual value
	Required bool
	// of are the ways to propose it, the first that fits counts: "=" is all of the name of the
	// office above the block, "…tỉnh" what begins with that word, else what stands behind the
	// words. "nơi:" before it takes another blank's text, ">" puts other words for the found.
	of []string
}

// Proposed is what names that were typed say of a blank; empty for nothing. said is the text
// of another blank by its key, and with none the name of the office above the block.
func (b Blank) Proposed(said func(key string) string) string {
	for _, way := range b.of {
		key, behind, other := strings.Cut(way, ":")
		if !other {
			key, behind = "", way
		}
		if text, found := taken(behind, said(key)); found {
			return text
		}
	}
	return ""
}

// taken is what a way takes of a name. A name in capitals is a letterhead's and says how
// nothing is written elsewhere.
func taken(way, name string) (text string, found bool) {
	fields := strings.Fields(viet.NFC(name))
	whole := strings.Join(fields, " ")
	if whole == viet.Upper(whole) {
		return "", false
	}
	if way == Whole {
		return whole, true
	}
	begins, instead, _ := strings.Cut(way, ">")
	begins, inside := strings.CutPrefix(begins, "…")
	n := len(strings.Fields(begins))
	for at := 0; at+n <= len(fields) && (at == 0 || inside); at++ {
		behind := strings.Join(fields[at+n:], " ")
		switch {
		case viet.Fold(strings.Join(fields[at:at+n], " ")) != viet.Fold(begins):
		case behind == "":
			return "", instead != ""
		case instead != "":
			return instead + " " + behind, true
		case !inside:
			return behind, true
		case at > 0: // else it begins the name of something else: Tỉnh đoàn
			return strings.Join(fields[at:], " "), true
		}
	}
	return "", false
}

// Whole marks a blank that is the name of the office above the block itself.
const Whole = "="

// Catalogue is a ready set with the office's own names.
type Catalogue struct {
	Set    string            // code; empty: the set of books from before there were several
	Filled map[string]string // by the keys of blanks, and what the block is called by "khối"
}

// firstSet is the one that books from before there were several hold.
const firstSet = "TTRA"

// LawSet has the titles as the law calls them, for any office.
const LawSet = "LUAT"

// shippedTables are the tables of the catalogue as they come with the program.
var shippedTables = sync.OnceValue(func() (t struct{ sets, blanks, terms, kinds, rules []map[string]string }) {
	for _, table := range []struct {
		into    *[]map[string]string
		content []byte
	}{{&t.sets, assets.ReadySets}, {&t.blanks, assets.Blanks}, {&t.terms, assets.Terms}, {&t.kinds, assets.Kinds}, {&t.rules, assets.Rules}} {
		rows, err := readTable(table.content)
		if err != nil {
			panic(err) // shipped with the program
		}
		*table.into = rows
	}
	return t
})

// ReadySets are the sets that a new book can begin with, in order.
var ReadySets = sync.OnceValue(func() (sets []ReadySet) {
	tables := shippedTables()
	for _, row := range tables.sets {
		set := ReadySet{
			Code: row["code"], Name: row["name"], Note: row["note"], Scope: row["scope"], Year: YearKind(row["year"]), Party: row["party"] == Yes,
			parts: strings.Fields(row["parts"]), asked: bars(row["asked"]), documents: bars(row["documents"]),
		}
		for _, blank := range tables.blanks {
			if blank["set"] == set.Code {
				set.Blanks = append(set.Blanks, Blank{blank["key"], blank["title"], blank["hint"], blank["value"], blank["required"] == Yes, bars(blank["agency"])})
			}
		}
		sets = append(sets, set)
	}
	return sets
})

// bars are the parts of a cell.
func bars(cell string) (parts []string) {
	for part := range strings.SplitSeq(cell, "|") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// Code is the code of the set of the catalogue.
func (c Catalogue) Code() string { return cmp.Or(c.Set, firstSet) }

// ReadySet is the set of the catalogue; ok is false for one that this program has not.
func (c Catalogue) ReadySet() (set ReadySet, ok bool) {
	for _, set := range ReadySets() {
		if set.Code == c.Code() {
			return set, true
		}
	}
	return set, false
}

var blankMark = regexp.MustCompile(`\{[^{}"]+\}`)

// fill puts names into the blanks of a text; full is false where one is left.
func fill(text string, value func(key string) string) (filled string, full bool) {
	full = true
	filled = blankMark.ReplaceAllStringFunc(text, func(mark string) string {
		with := value(strings.Trim(mark, "{}"))
		if with == "" {
			full = false
			return mark
		}
		return with
	})
	return filled, full
}

// value is what stands in a blank of the set.
func (c Catalogue) value(set ReadySet) func(key string) string {
	return func(key string) string {
		for _, blank := range set.Blanks {
			if with := strings.Join(strings.Fields(c.Filled[key]), " "); blank.Key == key && with != "" {
				return with
			} else if blank.Key == key {
				return blank.Value
			}
		}
		return ""
	}
}

// Kinds are the kinds of the catalogue under laws, in order. Those with a blank that is
// not filled cannot be printed: they are no kinds, and left names them.
func (c Catalogue) Kinds(regimes []Regime) (kinds []AwardKind, left []string) {
	set, ok := c.ReadySet()
	if !ok {
		return nil, nil
	}
	value := c.value(set)
	for _, regime := range regimes {
		var of []AwardKind
		for _, row := range shippedTables().kinds {
			if !slices.Contains(set.parts, row["set"]) || !slices.Contains(strings.Fields(row["regimes"]), regime.Code) {
				continue
			}
			kind, full := kindOf(row, value)
			if !full {
				if title := blankMark.ReplaceAllString(row["name"], "…"); !slices.Contains(left, title) {
					left = append(left, title)
				}
				continue
			}
			kind.RegimeCode = regime.Code
			kind.Verified = kind.Verified && regime.Verified
			kind.Spellings = strings.Join(set.spellings(row["spellings"]), "\n")
			of = append(of, kind)
		}
		slices.SortStableFunc(of, func(a, b AwardKind) int { return a.Position - b.Position })
		for i := range of {
			of[i].Position = i + 1
			of[i].Shipped = of[i].shippedMark()
		}
		kinds = append(kinds, of...)
	}
	return kinds, left
}

// Left names the kinds that a book of the catalogue would not have, because a name is
// not filled in.
func (c Catalogue) Left() []string {
	regimes, err := shippedRegimes()
	if err != nil {
		panic(err) // shipped with the program
	}
	_, left := c.Kinds(regimes)
	return left
}

// spellings are those of a row without the words that mean several things in the set.
func (s ReadySet) spellings(cell string) []string {
	return slices.DeleteFunc(bars(cell), func(spelling string) bool {
		return slices.ContainsFunc(s.asked, func(word string) bool { return SpellingKey(word) == SpellingKey(spelling) })
	})
}

// Rules are the shipped rules in the words of the catalogue, under laws: those of a
// document that is another office's are none of them.
func (c Catalogue) Rules(regimes []Regime) (rules []Rule) {
	return c.told(shippedTables().rules, regimes)
}

// told tells rows of rules in the words of a book; those for laws and titles that it does
// not have are left out.
func (c Catalogue) told(rows []map[string]string, regimes []Regime) (rules []Rule) {
	set, ok := c.ReadySet()
	if !ok {
		return nil
	}
	kinds, _ := c.Kinds(regimes)
	for _, row := range rows {
		rule := ruleOf(row)
		label := func(code string) string {
			switch code {
			case "khối":
				return cmp.Or(c.Filled[code], code)
			case "phạm vi":
				return c.scope(set)
			case "từng phạm vi":
				return strings.Join(set.scopes(), ", ")
			}
			for _, kind := range kinds {
				if kind.RegimeCode == rule.RegimeCode && kind.Judged() == code {
					return strings.NewReplacer(`"`, "", `\`, "").Replace(kind.Label) // it may stand in JSON
				}
			}
			return ""
		}
		known := slices.ContainsFunc(regimes, func(r Regime) bool { return r.Code == rule.RegimeCode })
		own := rule.AwardCode == "" || slices.ContainsFunc(kinds, func(k AwardKind) bool {
			return k.RegimeCode == rule.RegimeCode && k.Judged() == rule.AwardCode && (rule.Subject == "" || k.Subject == rule.Subject)
		})
		article := set.cites(rule.Article)
		if !known || !own || article == "" && rule.Article != "" {
			continue
		}
		rule.Verified = rule.Verified && strings.HasPrefix(article, firstText(rule.Article))
		rule.Article = article
		rule.Name, _ = fill(terms().Replace(rule.Name), label)
		rule.Article, _ = fill(terms().Replace(rule.Article), label)
		rule.Parameters, _ = fill(terms().Replace(rule.Parameters), label)
		rule.Shipped = rule.shippedMark()
		rules = append(rules, rule)
	}
	return rules
}

// terms puts blanks for what the rules call by the names of one office.
var terms = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for _, row := range shippedTables().terms {
		pairs = append(pairs, row["text"], row["with"])
	}
	return strings.NewReplacer(pairs...)
})

// scopes are the words for how far an initiative reaches, as parameters of rules list them.
func (s ReadySet) scopes() (quoted []string) {
	for scope := range strings.SplitSeq(s.Scope, ", ") {
		quoted = append(quoted, `"`+scope+`"`)
	}
	return quoted
}

// scope is how far an initiative reaches in the words of one office: of several that its sort
// of office may mean, the one that it said to be of ("tỉnh Bắc Ninh", "Bộ Công Thương"); a city
// stands where a province does. Where it said none, or several, all of them.
func (c Catalogue) scope(set ReadySet) string {
	said := ""
	for _, name := range c.Filled {
		name = strings.ToLower(viet.NFC(name)) + " "
		if strings.HasPrefix(name, "thành phố ") {
			name = "tỉnh "
		}
		for scope := range strings.SplitSeq(set.Scope, ", ") {
			switch {
			case !strings.HasPrefix(name, scope+" "):
			case said != "" && said != scope:
				return set.Scope
			default:
				said = scope
			}
		}
	}
	return cmp.Or(said, set.Scope)
}

// firstText is the text a rule names first: the one that it was compared with.
func firstText(article string) string {
	first, _, _ := strings.Cut(article, "; ")
	return first
}

// cites leaves of what an article cites what is in force in this sort of office.
func (s ReadySet) cites(article string) string {
	var kept []string
	for text := range strings.SplitSeq(article, "; ") {
		foreign := slices.ContainsFunc(ReadySets(), func(other ReadySet) bool {
			return other.Code != s.Code && slices.ContainsFunc(other.documents, func(mark string) bool { return strings.Contains(text, mark) })
		})
		if !foreign {
			kept = append(kept, text)
		}
	}
	return strings.Join(kept, "; ")
}
