package intake

import (
	"slices"
	"strings"
	"unicode"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Titles are known by the catalogue's names, labels and spellings, written out or
// shortened word by word. Never is a title taken for one that is not written.

// namesOf are the texts a kind is known by.
func namesOf(kind data.AwardKind) []string {
	names := kind.Names()
	if inside := brackets.FindStringSubmatch(kind.Name); inside != nil {
		names = append(names, inside[1], brackets.ReplaceAllString(kind.Name, ""))
	}
	return names
}

// longestTitle is how much text may still be a title, in bytes.
const longestTitle = 300

// called are the kinds of a subject that a text can mean: none, one, or several that
// somebody must choose between.
func (r *reader) called(text string, subject data.Subject) []data.AwardKind {
	if len(text) > longestTitle || strings.Contains(text, "?") {
		return nil
	}
	cacheKey := string(subject) + "\x00" + text
	if known, ok := r.cache[cacheKey]; ok {
		return known
	}
	found := r.given(r.seek(text, subject))
	r.cache[cacheKey] = found
	return found
}

// given keeps of several kinds the one that the head of the list's unit gives, where that is
// one alone: "Giấy khen" in the list of a Sở.
func (r *reader) given(found []data.AwardKind) []data.AwardKind {
	if len(found) < 2 || r.Unit.ID == 0 {
		return found
	}
	var own []data.AwardKind
	for _, kind := range found {
		if kind.GivenTo(r.Unit, r.Kinds) {
			own = append(own, kind)
		}
	}
	if len(own) != 1 {
		return found
	}
	return own
}

func (r *reader) seek(text string, subject data.Subject) []data.AwardKind {
	text = strings.TrimSpace(bullets.ReplaceAllString(exchange.Flat(text), ""))
	if inside := brackets.FindStringSubmatch(text); inside != nil { // "LĐTT (Lao động tiên tiến)"
		one, other := r.seekOne(brackets.ReplaceAllString(text, ""), subject), r.seekOne(inside[1], subject)
		if len(one) == 1 && (len(other) == 1 && one[0].ID == other[0].ID || slices.Contains(words.TitleRemarks, strings.ToLower(strings.TrimSpace(inside[1])))) {
			return one
		}
	}
	tries := []string{text, r.bareOfYear(text), wishes.ReplaceAllString(text, "")}
	if given := gives.FindStringSubmatch(text); given != nil { // "Đề nghị UBND tỉnh tặng Bằng khen"
		tries = append(tries, given[2]+" của "+given[1])
	}
	for _, try := range tries {
		if keyOf(try) == "" {
			continue
		}
		if found := r.seekOne(try, subject); len(found) > 0 {
			return found
		}
	}
	if bare, place := partPlace(text); bare != "" && !r.holdsTitle(place, subject) {
		if found := r.seekOne(bare, subject); len(found) == 1 && endsWithPlace(found[0].Name) {
			return found
		}
	}
	if found := r.seekBranch(text, subject); len(found) == 1 {
		return found
	}
	return r.seekOwn(text, subject)
}

// seekBranch are the kinds whose name holds what a title names behind the word for a branch,
// or behind a commemorative medal: "CSTĐ ngành Xây dựng", "KNC công đoàn".
func (r *reader) seekBranch(text string, subject data.Subject) []data.AwardKind {
	lower := strings.ToLower(viet.NFC(text))
	before, branch, is := strings.Cut(lower, " "+words.Branch+" ")
	bare := before + " " + words.Branch
	if medal, of, _ := strings.Cut(lower, " "); slices.Contains(expand(medal, nil), words.Medal) {
		before, branch, bare, is = medal, strings.TrimPrefix(of, words.Branch+" "), medal, true
	} else if of, medal := strings.CutPrefix(lower, words.MedalWritten+" "); medal {
		before, branch, bare, is = words.MedalWritten, strings.TrimPrefix(of, words.Branch+" "), words.MedalWritten, true
	}
	if !is || before == "" || len(keyOf(branch)) < 2 {
		return nil
	}
	names := expand(branch, r.two)
	found := pick(r.knownAs(subject), func(k *known) bool {
		named := strings.HasPrefix(k.name, words.Medal) && strings.HasPrefix(expand(bare, nil)[0], words.Medal) || k.isNamed(expand(bare, r.two))
		return named && slices.ContainsFunc(names, func(name string) bool { return len(name) > 3 && strings.Contains(k.name, name) })
	})
	return found
}

// partPlace parts a title whose giver is named with the place or the branch from that:
// "Giấy khen của Giám đốc Sở Nội vụ"; empty where it names none.
func partPlace(text string) (bare, place string) {
	fields := strings.Fields(text)
	for i := len(fields) - 2; i > 1; i-- {
		if bare := strings.Join(fields[:i+1], " "); beginsGreat(fields[i+1]) && endsWithPlace(bare) {
			return bare, strings.Join(fields[i+1:], " ")
		}
	}
	return "", ""
}

// holdsTitle tells whether a title stands in a text, which then is more than a name.
func (r *reader) holdsTitle(text string, subject data.Subject) bool {
	const most = 8 // words of the name of a place or a branch
	fields := strings.Fields(text)
	if len(fields) > most {
		return true
	}
	for from := range fields {
		for to := from + 1; to <= len(fields); to++ {
			if len(r.seekOne(strings.Join(fields[from:to], " "), subject)) > 0 {
				return true
			}
		}
	}
	return false
}

// endsWithPlace tells whether a text ends with a word that the name of a place or a branch
// follows: "Sở", but not "cơ sở".
func endsWithPlace(text string) bool {
	lower := strings.ToLower(viet.NFC(text))
	return slices.ContainsFunc(words.TitlePlaces, func(word string) bool { return strings.HasSuffix(lower, " "+word) }) && !strings.HasSuffix(lower, words.NoPlace)
}

// bareOfYear is a title without the count or the year behind it. Another year than the
// list's stays: what was given then is not registered now.
func (r *reader) bareOfYear(text string) string {
	if r.Year.Number != 0 && slices.ContainsFunc(r.yearsOf(trailing.FindString(text)), func(year int) bool { return year != r.Year.Number }) {
		return text
	}
	return trailing.ReplaceAllString(text, "")
}

func (r *reader) seekOne(text string, subject data.Subject) []data.AwardKind {
	of, key := r.knownAs(subject), keyOf(text)
	if found := pick(of, func(k *known) bool { return k.label == key }); len(found) == 1 {
		return found
	}
	all := expand(text, r.two)
	if subject == data.SubjectCollective { // a list of collectives leaves the word out
		for _, meaning := range slices.Clone(all) {
			all = append(all, "tapthe"+meaning)
		}
	}
	if found := pick(of, func(k *known) bool { return k.isNamed(all) }); len(found) > 0 {
		if ofMinistry(text) && slices.ContainsFunc(found, func(kind data.AwardKind) bool { return ofProvince(kind.Label + " " + kind.Name) }) {
			return nil // the law names it in one breath with that of a province
		}
		if exact := pick(of, func(k *known) bool { return k.IsCalled(key) }); len(found) > 1 && len(exact) == 1 {
			found = exact
		}
		if called := pick(of, func(k *known) bool { return plain(k.label) == plain(key) }); len(found) == 1 && len(called) == 1 && called[0].Code != found[0].Code {
			return append(found, called...) // what one is called for short, and another is known by
		}
		return found
	}
	if found := pick(of, func(k *known) bool { return k.IsCalled(key) }); len(found) > 0 {
		return found
	}
	for _, bare := range words.TitleBare { // "Bằng khen", "Giấy khen của Thủ trưởng"
		for _, meaning := range all {
			if strings.HasPrefix(meaning, bare) {
				found := pick(of, func(k *known) bool { return strings.HasPrefix(k.name, meaning) })
				if len(found) > 0 {
					return found
				}
			}
		}
	}
	return nil
}

// ofMinistry tells whether a title says that it is a ministry's and no other's.
func ofMinistry(title string) bool {
	of := titleWords(title)
	return slices.Contains(of, words.Ministry) && !slices.ContainsFunc(words.MinistryNot, func(other string) bool { return slices.Contains(of, other) })
}

// ofProvince tells whether a title says that it is a province's and no ministry's.
func ofProvince(title string) bool {
	of := titleWords(title)
	return slices.Contains(of, words.Province) && !slices.Contains(of, words.Ministry)
}

func titleWords(title string) []string {
	return strings.FieldsFunc(viet.Fold(title), func(r rune) bool { return !unicode.IsLetter(r) })
}
