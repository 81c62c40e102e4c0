package intake

import (
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// seekOwn are the kinds that a title means whose giver is the unit of the list or whoever
// leads it: "Giấy khen của Cục trưởng" in a Cục, "Giấy khen cấp trường" in a school.
func (r *reader) seekOwn(text string, subject data.Subject) []data.AwardKind {
	lower := strings.ToLower(viet.NFC(text))
	sort := sortOf(r.Unit.Name)
	heads := append([]string{strings.ToLower(r.Unit.HeadPost), sort + " " + words.Head}, words.OwnHeads[sort]...)
	names := []string{strings.ToLower(r.Unit.Name), strings.ToLower(bareOfPlace(r.Unit.Name)), strings.ToLower(r.Unit.ShortName)}
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
