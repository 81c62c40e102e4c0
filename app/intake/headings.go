package intake

import (
	"regexp"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

var (
	inBrackets = regexp.MustCompile(`[(\[][^)\]]*[)\]]`)
	aYear      = regexp.MustCompile(`(?:19|20)\d\d`)
	sirs       = regexp.MustCompile(`\bong ?[/,(–-] ?ba\b`)
	spanYears  = regexp.MustCompile(`((?:19|20)\d\d)\s*[-–—/]\s*((?:19|20)\d\d)`)
)

// titled says what a column with a heading holds, by itself; subject says whose list
// the heading is where it tells.
func (r *reader) titled(title string) (m Meaning, subject data.Subject) {
	known := r.heads.of(title, func(title string) heading {
		title = exchange.Flat(title)
		switch {
		case title == "" || len(title) > 300:
			return heading{}
		case r.List != nil:
			m, subject := r.titledIn(title)
			return heading{m, subject}
		}
		m, subject := r.titledAny(title)
		return heading{m, subject}
	})
	return known.Meaning, known.subject
}

// heading is what a column holds by what stands over it.
type heading struct {
	Meaning
	subject data.Subject // whose list it is, where the heading tells
}

// titledAny says so by the headings of registrations.
func (r *reader) titledAny(title string) (m Meaning, subject data.Subject) {
	title = r.withoutFilling(title)
	lower := strings.ToLower(title)
	if lower == "sở" { // who gives, and no number: only the marks tell them apart
		return Meaning{}, ""
	}
	if title == "#" {
		return Meaning{Field: NumberField}, ""
	}
	if slices.Contains(words.SexFemale, lower) || strings.EqualFold(title, words.Honorifics[1]) {
		return Meaning{SexField, 2}, data.SubjectIndividual
	}
	if lower == words.SexMale[0] || strings.EqualFold(title, words.Honorifics[0]) {
		return Meaning{SexField, 1}, data.SubjectIndividual
	}
	if past, is := r.yearIn(title); is {
		bare := keyOf(aYear.ReplaceAllString(spanYears.ReplaceAllString(title, ""), ""))
		switch of := strings.TrimSuffix(strings.TrimSuffix(bare, "namhoc"), "nam"); {
		case past && r.isLater(title):
			return Meaning{}, ""
		case past && (r.isTitlesKey(of) || bare == "nam" || bare == "" || slices.Contains(words.HeadGot, bare) || holds(bare, words.HeadPastHolds) || slices.Contains(words.HeadPast, of)):
			return Meaning{PastField, r.pastIn(title)}, ""
		case past:
			return Meaning{}, ""
		case bare == "" || bare == "nam" || bare == "namhoc":
			return Meaning{Field: TitlesField}, ""
		}
		title = strings.TrimSpace(trailing.ReplaceAllString(title, ""))
	}
	whole, bare := keyOf(title), keyOf(trailing.ReplaceAllString(strings.TrimSpace(inBrackets.ReplaceAllString(title, "")), ""))
	before, _, _ := strings.Cut(title, "/")
	if left, right, is := strings.Cut(title, "/"); is { // "Tên cán bộ / Tên tập thể"
		one, of := r.titledKey(keyOf(left))
		other, also := r.titledKey(keyOf(right))
		if one.Field == NameField && other.Field == NameField && of != "" && also == otherSubject(of) {
			return Meaning{Field: NameField}, ""
		}
		if m, _ := r.roomsTitle(left); (one.Field == RoomField || m.Field == RoomField) && other.Field == NameField { // "Khoa, phòng/Họ và tên": rooms, and below each its people
			return Meaning{Field: NamePostField}, data.SubjectIndividual
		}
	}
	keys := []string{whole, bare, keyOf(before)}
	if bare != "" && holds(whole, words.HeadDecisions) && !holds(bare, words.HeadDecisions) { // "Đã được khen (số QĐ)" says more than numbers
		keys = []string{bare, whole}
	}
	if left, right, is := strings.Cut(title, "/"); is && (holds(keyOf(left), words.HeadRates) || holds(keyOf(right), words.HeadRates)) { // "Mức xếp loại/Danh hiệu"
		one, _ := r.titledKey(keyOf(left))
		if other, _ := r.titledKey(keyOf(right)); one.Field == TitlesField || other.Field == TitlesField {
			return Meaning{Field: TitlesField}, ""
		}
	}
	for i, key := range keys {
		if key == "" || i == 2 && (key == whole || (holds(whole, words.HeadPosts) || holds(whole, words.HeadPeople))) { // "Đơn vị/Chức vụ" is no room alone
			continue
		}
		if m, subject := r.titledKey(key); m.Field != NotRead {
			return m, subject
		}
	}
	if m, subject := r.roomsTitle(title); m.Field != NotRead {
		return m, subject
	}
	if m, subject := titledTogether(title); m.Field != NotRead {
		return m, subject
	}
	if sirs.MatchString(viet.Fold(title)) {
		return Meaning{Field: HonorificField}, data.SubjectIndividual
	}
	if holds(whole, words.HeadPosts) && !holds(whole, words.HeadPostNot) { // "Cấp bậc, chức vụ"
		return Meaning{Field: PostField}, data.SubjectIndividual
	}
	order := []data.Subject{data.SubjectIndividual, data.SubjectCollective}
	if r.Subject == data.SubjectCollective {
		slices.Reverse(order)
	}
	for _, subject := range order {
		if found := r.called(title, subject); len(found) == 1 {
			return Meaning{MarkField, found[0].ID}, ""
		}
	}
	if r.pastOf(title) != 0 {
		return Meaning{Field: PastField}, ""
	}
	if bare := unasked(title); bare != title {
		return r.titledAny(bare)
	}
	if bare := strings.TrimRight(headword.ReplaceAllString(title, ""), " :-–"); bare != title && keyOf(bare) != "" { // "LĐTT: 03 người"
		return r.titledAny(bare)
	}
	return Meaning{}, ""
}

// pastOf is the kind whose years a column tells by its heading: "LĐTT các năm"; 0 for none.
func (r *reader) pastOf(title string) int64 {
	for _, behind := range words.HeadYearsBehind {
		if bare, is := strings.CutSuffix(strings.ToLower(title), " "+behind); is {
			if found := r.called(bare, data.SubjectIndividual); len(found) == 1 {
				return found[0].ID
			}
		}
	}
	return 0
}

func (r *reader) isTitlesKey(key string) bool { return slices.Contains(words.HeadTitles, key) }

func holds(key string, parts []string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(key, part) })
}

// titledKey says what a heading with a key holds.
func (r *reader) titledKey(key string) (Meaning, data.Subject) {
	people, groups := holds(key, words.HeadPeople), holds(key, words.HeadGroups)
	begins := func(list []string) bool {
		return slices.ContainsFunc(list, func(begin string) bool { return strings.HasPrefix(key, begin) })
	}
	is := func(list []string) bool { return slices.Contains(list, key) }
	field := func(f Field) Meaning { return Meaning{Field: f} }
	for _, now := range words.HeadNow { // "Chức vụ mới"
		if bare, is := strings.CutSuffix(key, now); is && bare != "" {
			if m, subject := r.titledKey(bare); m.Field == PostField || m.Field == RoomField {
				return m, subject
			}
		}
	}
	switch {
	case is(words.HeadNumber):
		return field(NumberField), ""
	case is(words.HeadNote):
		return field(NoteField), ""
	case key == keyOf(words.FormCode):
		return field(CodeField), ""
	case is(words.HeadPast) || holds(key, words.HeadPastHolds) && (r.isTitlesKey(key) || begins(words.HeadTitles) || holds(key, words.HeadPastGot)):
		year := int64(0)
		if (strings.Contains(key, "namtruoc") || strings.Contains(key, "lienke")) && !strings.Contains(key, "cacnam") {
			year = int64(r.Year.Number - 1)
		}
		return Meaning{PastField, year}, ""
	case strings.HasPrefix(key, "ten") && holds(key, words.HeadInitiative) && holds(key, words.HeadDecisions): // an initiative with the decision on it
		return field(InitiativeField), data.SubjectIndividual
	case holds(key, words.HeadDecisions):
		return field(DecisionField), ""
	case is(words.HeadYear):
		return field(YearField), ""
	case is(words.HeadPastYear):
		return field(PastYearField), ""
	case is(words.HeadGiver):
		return field(GiverField), ""
	case is(words.HeadTitles):
		return field(TitlesField), ""
	case holds(key, words.HeadTitlesWith) && r.isTitlesKey(without(key, words.HeadTitlesWith)):
		return field(TitlesField), ""
	case holds(key, words.HeadTitlesCore) && !begins(words.HeadTitlesNot) && madeOf(key, words.HeadTitlesMade) > 0:
		return field(TitlesField), ""
	case r.isTitlesKey(strings.SplitN(key, "cap", 2)[0]) && strings.Contains(key, "cap"): // "Danh hiệu thi đua cấp bộ"
		return field(TitlesField), ""
	case is(words.HeadCount), slices.ContainsFunc(words.HeadCounted, func(begin string) bool {
		return strings.HasPrefix(key, begin) && isStaff(key[len(begin):])
	}):
		return field(CountField), data.SubjectCollective
	case holds(key, words.HeadCountCore) && (strings.HasSuffix(key, "comat") || strings.HasSuffix(key, "hienco") || strings.HasSuffix(key, "thucte")) && madeOf(key, words.HeadCountMade) > 0:
		return field(CountField), data.SubjectCollective
	case is(words.HeadHonorific):
		return field(HonorificField), data.SubjectIndividual
	case is(words.HeadSex):
		return field(SexField), data.SubjectIndividual
	case is(words.HeadBirth):
		return field(BirthField), data.SubjectIndividual
	case is(words.HeadRank):
		return field(RankField), data.SubjectIndividual
	case is(words.HeadSubject):
		return field(SubjectField), ""
	case strings.Contains(key, "hovaten") || strings.Contains(key, "hoten") || strings.HasPrefix(key, "hochudem") || strings.HasPrefix(key, "hochulot") || is(words.HeadName) && key != "ten" && key != "ho" || ofStaff(key):
		switch {
		case holds(key, words.HeadPosts) || strings.Contains(key, "donvi") || strings.Contains(key, "bophan"):
			return field(NamePostField), data.SubjectIndividual
		case groups:
			return field(NameField), ""
		}
		return field(NameField), data.SubjectIndividual
	case key == "ten" || key == "ho":
		return field(NameField), ""
	case groups && people && !begins(words.HeadPosts):
		return field(NameField), ""
	case is(words.HeadPost) || begins(words.HeadPosts) || holds(key, words.HeadPostCore) && madeOf(key, words.HeadPostMade) > 0:
		return field(PostField), data.SubjectIndividual
	case strings.HasPrefix(key, "ma") && strings.Contains(key, "phanloai"):
		return Meaning{}, ""
	case strings.HasPrefix(key, "danhhieu") && strings.HasSuffix(key, "sangkien"): // both in one cell
		return field(TitlesField), ""
	case slices.ContainsFunc(words.HeadRated, func(begin string) bool { return strings.HasPrefix(key, begin+"sangkien") }): // how it was rated, and not which
		return Meaning{}, ""
	case strings.Contains(key, "sangkien") && !strings.Contains(key, "qd") && !strings.Contains(key, "congnhan") || strings.HasPrefix(key, "tendetai") || is(words.HeadInitiative) || slices.Contains(words.HeadInitiative, strings.TrimPrefix(key, "ten")) || holds(key, words.HeadInitiativeCore) && madeOf(key, words.HeadInitiativeMade) > 0:
		return field(InitiativeField), data.SubjectIndividual
	case strings.HasPrefix(key, "ghichu"), strings.HasSuffix(key, "ghichu"), begins(words.HeadReasons):
		return field(NoteField), ""
	case is(words.HeadRoom) || strings.HasPrefix(key, "tenphongban") || strings.HasPrefix(key, "tendonvitapthecongtac") || strings.Contains(key, "congtac") && groups:
		return field(RoomField), ""
	case is(words.HeadGroup) || groups && strings.HasPrefix(key, "ten"):
		return field(NameField), data.SubjectCollective
	}
	return Meaning{}, ""
}

// ofStaff tells whether a heading calls those whose names stand below it by what they are:
// "Tên viên chức", "Cán bộ, giáo viên".
func ofStaff(key string) bool {
	of, named := strings.CutPrefix(key, "ten")
	parts := madeOf(of, words.HeadStaff)
	return parts > 1 || named && parts > 0
}
