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

// expand gives all that a title's text can mean, each as one key; two is what the word
// with two meanings means where the source says so.
func expand(text string, two map[string]bool) []string {
	all := []string{""}
	add := func(words []string) {
		var more []string
		for _, before := range all {
			for _, word := range words {
				more = append(more, before+word)
			}
		}
		if len(more) > 64 {
			more = more[:64]
		}
		all = more
	}
	for _, word := range strings.FieldsFunc(viet.Fold(text), func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') }) {
		add(meanings(strings.ReplaceAll(word, "y", "i"), two))
	}
	for i, key := range all {
		all[i] = plain(key)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// plain is an expanded key without what titles are written with and without.
func plain(key string) string {
	for _, filler := range words.TitleFiller {
		key = strings.ReplaceAll(key, filler, "")
	}
	for _, same := range words.TitleSame {
		key = strings.ReplaceAll(key, same[0], same[1])
	}
	if strings.HasSuffix(key, "thutuong") {
		key += "chinhphu"
	}
	return levels.ReplaceAllString(key, "bo")
}

// meanings are what a word of a title can stand for: itself, and where it is short
// what it shortens, also when short words are written together.
func meanings(word string, two map[string]bool) []string {
	all := []string{word}
	if long, ok := words.TitleShort[word]; ok {
		if word == words.TitleTwoMeanings {
			return only(word, long, two)
		}
		return append(all, only(word, long, two)...)
	}
	if len(word) > 12 {
		return all
	}
	var parts func(rest string, so []string)
	parts = func(rest string, so []string) {
		if rest == "" {
			all = append(all, so...)
			return
		}
		for short, long := range words.TitleShort {
			if len(short) < 2 && !strings.HasPrefix(short, "i") {
				continue
			}
			if tail, ok := strings.CutPrefix(rest, short); ok {
				var next []string
				for _, before := range so {
					for _, meaning := range only(short, long, two) {
						next = append(next, before+meaning)
					}
				}
				parts(tail, next)
			}
		}
		if len(rest) == 1 && strings.ContainsAny(rest, "123b") { // HCLĐ3, CSTĐB
			var next []string
			for _, before := range so {
				next = append(next, before+strings.ReplaceAll(rest, "b", "bo"))
			}
			parts("", next)
		}
	}
	parts(word, []string{""})
	if branch, is := strings.CutPrefix(word, "b"); is { // BXD
		for _, long := range only(branch, words.TitleShort[branch], two) {
			all = append(all, "bo"+long)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// only keeps of the word with two meanings the one that the source uses.
func only(word string, long []string, two map[string]bool) []string {
	if word != words.TitleTwoMeanings || len(two) != 1 {
		return long
	}
	return slices.DeleteFunc(slices.Clone(long), func(meaning string) bool { return !two[meaning] })
}

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

// seekOwn are the kinds that a title means whose giver is the unit of the list or whoever
// leads it: "Giấy khen của Cục trưởng" in a Cục, "Giấy khen cấp trường" in a school.
func (r *reader) seekOwn(text string, subject data.Subject) []data.AwardKind {
	lower := strings.ToLower(viet.NFC(text))
	sort := sortOf(r.Unit.Name)
	heads := append([]string{strings.ToLower(r.Unit.HeadPost), sort + " " + words.Head}, words.OwnHeads[sort]...)
	names := []string{strings.ToLower(r.Unit.Name), strings.ToLower(placeTail.ReplaceAllString(r.Unit.Name, "")), strings.ToLower(r.Unit.ShortName)}
	if sort != "" {
		names = append(names, words.OwnUnit[0]+" "+sort, sort+" "+words.PlaceTails[0], sort)
	}
	names = append(names, words.OwnUnit[1:]...)
	names = append(names, r.initialsOfUnit(text, names)...)
	ends := func(text, tail string) (string, bool) {
		if tail == "" || tail == " "+words.Head {
			return text, false
		}
		return strings.CutSuffix(text, " "+tail)
	}
	behind, is := strings.CutPrefix(strings.ToLower(viet.NFC(r.Unit.Name)), sort+" ")
	if !is { // else "Chánh Văn phòng Tỉnh ủy": no unit without the post
		behind = ""
	}
	for _, name := range append(names, behind, "") {
		rest, named := ends(lower, name)
		if name != "" && !named {
			continue
		}
		own := named && name != behind
		for _, head := range heads {
			for _, post := range []string{head, words.OwnShort[head]} {
				if before, is := ends(rest, post); is && !own {
					rest, own = before, true
				} else if is && named {
					rest, named = before, false
				}
			}
		}
		if !own {
			continue
		}
		for _, word := range words.OwnGives {
			rest = strings.TrimSuffix(rest, " "+word)
		}
		if found := r.seekOne(rest+" "+words.OwnHead, subject); len(found) > 0 {
			return found
		}
		for _, head := range words.OwnHeads[sort] {
			all := expand(rest+" "+head, r.two)
			if found := pick(r.knownAs(subject), func(k *known) bool { return k.isNamed(all) }); len(found) == 1 {
				return found
			}
		}
	}
	return nil
}

// initialsOfUnit is the last word of a title where it is the initials of what the unit of the
// list is called, or of its first words: "Giấy khen BV" in a hospital. Words that titles are
// shortened to as a rule count only where they mean the same.
func (r *reader) initialsOfUnit(title string, names []string) []string {
	fields := strings.Fields(title)
	if len(fields) < 2 {
		return nil
	}
	last := fields[len(fields)-1]
	folded := viet.Fold(last)
	if len(folded) < 2 || last != viet.Upper(last) || strings.Trim(folded, "abcdefghijklmnopqrstuvwxyz") != "" {
		return nil
	}
	for _, name := range names {
		of := strings.Fields(viet.Fold(name))
		n := len(folded)
		if n > len(of) {
			continue
		}
		initials := ""
		for _, word := range of[:n] {
			initials += word[:1]
		}
		long, shortens := words.TitleShort[folded]
		if initials == folded && n >= len(strings.Fields(sortOf(r.Unit.Name))) && (!shortens || slices.Contains(long, keyOf(strings.Join(of[:n], " ")))) {
			return []string{strings.ToLower(viet.NFC(last))}
		}
	}
	return nil
}

// sortOf is the word that says what a unit is, in small letters: the one its name begins
// with, else the first in it; empty for none.
func sortOf(name string) (sort string) {
	lower := " " + strings.ToLower(viet.NFC(name)) + " "
	at := len(lower)
	for _, word := range words.RoomWords {
		if found := strings.Index(lower, " "+word+" "); found >= 0 && (found < at || found == at && len(word) > len(sort)) {
			at, sort = found, word
		}
	}
	return sort
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

// hearMeanings finds out what the word with two meanings stands for in this source:
// a title that has one meaning alone tells it, unless the other is written out.
func (r *reader) hearMeanings() {
	meant := map[string]bool{}
	wholly := false // a title whose giver is written out beside the short word
	r.two = map[string]bool{}
	for _, text := range r.texts() {
		folded := " " + strings.Join(strings.FieldsFunc(viet.Fold(text), func(r rune) bool { return !(r >= 'a' && r <= 'z') }), " ") + " "
		if strings.Contains(folded, " tong "+words.TitleTwoMeanings+" ") || strings.Contains(folded, " tong thanh tra ") || strings.Contains(folded, " thu tuong ") {
			wholly = true
		}
		if !strings.Contains(folded, " "+words.TitleTwoMeanings+" ") || strings.Contains(folded, " tong "+words.TitleTwoMeanings+" ") {
			continue
		}
		for _, subject := range []data.Subject{data.SubjectIndividual, data.SubjectCollective} {
			for _, meaning := range words.TitleShort[words.TitleTwoMeanings] {
				others := false
				fits := false
				for _, other := range words.TitleShort[words.TitleTwoMeanings] {
					one := map[string]bool{other: true}
					all := expand(text, one)
					for _, kind := range r.knownAs(subject) {
						hit := kind.isNamed(all)
						fits = fits || hit && other == meaning
						others = others || hit && other != meaning
					}
				}
				if fits && !others {
					meant[meaning] = true
				}
			}
		}
	}
	if !wholly && len(meant) == 1 {
		r.two = meant
	}
}

// texts are the short texts of the source that hold the word with two meanings or what
// it stands for.
func (r *reader) texts() (all []string) {
	const most = 120
	for _, sheet := range r.src.Sheets {
		for _, row := range sheet.Rows {
			for _, cell := range row.Cells {
				if cell == "" || len(cell) > most {
					continue
				}
				lower := strings.ToLower(cell)
				if strings.Contains(lower, words.TitleTwoMeanings) || strings.Contains(lower, "thanh tra") || strings.Contains(lower, "thủ tướng") {
					all = append(all, exchange.Flat(cell))
				}
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
