package lists

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/block"
	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
)

// The facts of units.
const (
	unitShort = iota
	unitSymbol
	unitKind
	unitHead
	unitDecider
	unitParent
	unitContact
	unitPhone
	unitEmail
	unitPeople
)

var units = Kind{
	Code: "units", Name: words.ListUnits, above: []string{"danhsachdonvi", "danhsachcacdonvi", "donvithanhvien", "danhsachdaumoi", "daumoilienhe"},
	list: &intake.List{
		Wide:    true,
		Subject: data.SubjectCollective,
		Names:   []string{"donvi", "tendonvi", "coquan", "tencoquan", "coquandonvi", "tencoquandonvi", "tenphongban", "donvithanhvien", "phongban", "tentapthe", "tendaidu"},
		Facts: []intake.Fact{
			unitShort:   text(words.UnitShortName, "tentat", "tenngan", "tenviettat", "tengon"),
			unitSymbol:  text(words.UnitSymbol, "kihieu", "viettat", "chuviettat", "madonvi"),
			unitKind:    text(words.UnitKind, "loaihinh", "loaidonvi", "loai", "khoiloaihinh"),
			unitHead:    text(words.UnitHeadPost, "chucvuthutruong", "chucvunguoidungdau", "chucdanhthutruong"),
			unitDecider: text(words.UnitDecider, "nguoiquietdinh", "capquietdinh", "thamquyenquietdinh", "thamquyen", "nguoicothamquyen", "aiquietdinh"),
			unitParent:  text(words.ListParent, "tructhuoc", "donvicaptren", "thuocdonvi", "donvichuquan", "coquanchuquan", "donvicha", "thuoc"),
			unitContact: made(text(words.ContactName), words.ListContactCore, words.ListContactMade),
			unitPhone:   made(text(words.ContactPhone, "dt"), words.ListPhoneCore, words.ListPhoneMade),
			unitEmail:   email(),
			unitPeople:  number(words.RatingHeadcount, words.HeadCount...),
		},
	},
	plan: planUnits,
}

func email() intake.Fact {
	f := text(words.ContactEmail, "email", "thudientu", "hopthu", "diachiemail", "mail")
	read := f.Read
	f.Read = func(text string) (string, bool) {
		text, _ = read(text)
		return text, valid.Email("", text) == nil
	}
	return f
}

// planUnits finds what a list tells of the block's units and their rooms.
func planUnits(p *plan) error {
	file, err := block.Read(p.ctx, p.book, p.Year)
	if err != nil {
		return err
	}
	for i := range p.r.Lines {
		partContact(&p.r.Lines[i])
	}
	made, parents := map[string]bool{}, map[string]bool{} // units that the list makes, and those that it has rooms of
	for i := range p.r.Lines {
		line := &p.r.Lines[i]
		parent := data.SpellingKey(cmp.Or(fact(line, unitParent), line.Room))
		made[data.SpellingKey(line.Name)] = made[data.SpellingKey(line.Name)] || parent == ""
		parents[parent] = true
	}
	last := 0
	for _, m := range file.Members {
		last = max(last, m.Membership.Position)
	}
	p.each(func(i int, line *registration.Pasted) {
		parent := cmp.Or(fact(line, unitParent), line.Room)
		if parent == "" && fact(line, unitShort) == "" && !parents[data.SpellingKey(line.Name)] {
			parent = p.parentOf(line, file)
			if line.Standing == registration.Waiting {
				return
			}
		}
		if parent == "" || data.SpellingKey(parent) == data.SpellingKey(file.Block.ParentAgency) || data.SpellingKey(parent) == data.SpellingKey(file.Block.Name) {
			p.planMember(i, line, file, &last)
			return
		}
		at := memberCalled(file, parent)
		if inItself(file, at, parent, line.Name) {
			refuse(line, words.ListInItself)
			return
		}
		if at < 0 && !made[data.SpellingKey(parent)] {
			refuse(line, fmt.Sprintf(words.ListNoParent, parent))
			return
		}
		p.planRoom(i, line, file, at, parent)
	})
	return nil
}

var aMail = regexp.MustCompile(`[\s,;/]*\S+@\S+`)

// partContact takes the mail address out of a cell of telephones: "0912 345 678; a@b.vn".
func partContact(line *registration.Pasted) {
	phone := fact(line, unitPhone)
	found := aMail.FindAllString(phone, 2)
	if len(found) != 1 || fact(line, unitEmail) != "" {
		return
	}
	mail := strings.Trim(found[0], " ,;/")
	if valid.Email("", mail) != nil {
		return
	}
	line.Facts[unitPhone], line.Facts[unitEmail] = strings.Trim(strings.Replace(phone, found[0], "", 1), " ,;/"), mail
	line.Changes = append(line.Changes, intake.Change{From: phone, To: joined(line.Facts[unitPhone], mail), Why: words.ChangeParted})
}

// inItself tells whether a line puts a unit into itself, by whichever of its names.
func inItself(file *data.BlockFile, at int, parent, name string) bool {
	names := []string{parent}
	if at >= 0 {
		u := file.Members[at].Unit
		names = append(names, u.Name, u.ShortName, u.Symbol)
	}
	return slices.ContainsFunc(names, func(n string) bool { return n != "" && data.SpellingKey(n) == data.SpellingKey(name) })
}

func memberCalled(file *data.BlockFile, name string) int {
	key := data.SpellingKey(name)
	for i, m := range file.Members {
		if key == data.SpellingKey(m.Unit.Name) || key == data.SpellingKey(m.Unit.ShortName) || key == data.SpellingKey(m.Unit.Symbol) {
			return i
		}
	}
	return slices.IndexFunc(file.Members, func(m data.Member) bool { return intake.Bears(m.Unit, name) })
}

// parentOf asks of which unit a room is where the list does not say; the answer is empty
// for a unit of the block.
func (p *plan) parentOf(line *registration.Pasted, file *data.BlockFile) string {
	if memberCalled(file, line.Name) >= 0 {
		return ""
	}
	var options []intake.Option
	inside := 0
	for _, m := range file.Members {
		for _, room := range m.Rooms {
			if data.SpellingKey(room.Name) == data.SpellingKey(line.Name) {
				inside++
			}
		}
		options = append(options, intake.Option{Value: m.Unit.Name, Text: fmt.Sprintf(words.AskParentIn, m.Unit.Name)})
	}
	office := slices.ContainsFunc(words.OfficeBegins, func(word string) bool {
		return strings.HasPrefix(strings.ToLower(line.Name), word+" ")
	})
	if inside == 0 && (office || !intake.IsRoom(line.Name)) {
		return ""
	}
	const itself = "block"
	options = append(options, intake.Option{Value: itself, Text: words.AskParentNone})
	switch answer := p.r.Ask("parent:"+data.SpellingKey(line.Name), fmt.Sprintf(words.AskParent, line.Name), line.Number, options); answer {
	case "":
		wait(line)
		return ""
	case itself:
		return ""
	default:
		return answer
	}
}

// fillUnit brings a unit to what a line says.
func fillUnit(line *registration.Pasted, u *data.Unit, room bool) (changed bool) {
	if !room {
		changed = set(line, words.UnitShortName, &u.ShortName, fact(line, unitShort))
	}
	for _, f := range []struct {
		what  string
		field *string
		at    int
	}{
		{words.UnitSymbol, &u.Symbol, unitSymbol},
		{words.UnitKind, &u.Kind, unitKind},
		{words.UnitHeadPost, &u.HeadPost, unitHead},
		{words.UnitDecider, &u.Decider, unitDecider},
		{words.ContactName, &u.ContactName, unitContact},
		{words.ContactPhone, &u.ContactPhone, unitPhone},
		{words.ContactEmail, &u.ContactEmail, unitEmail},
	} {
		if set(line, f.what, f.field, fact(line, f.at)) {
			changed = true
		}
	}
	return changed
}

// fillFigures brings the number of a unit's people in the year to what a line says.
func fillFigures(line *registration.Pasted, m *data.Member, year int) (changed bool) {
	text := ""
	if m.Figures.Headcount != 0 {
		text = strconv.Itoa(m.Figures.Headcount)
	}
	if !set(line, words.RatingHeadcount, &text, fact(line, unitPeople)) {
		return false
	}
	m.Figures.Year = year
	m.Figures.Headcount, _ = strconv.Atoi(text)
	return true
}

func (p *plan) planMember(i int, line *registration.Pasted, file *data.BlockFile, last *int) {
	at := memberCalled(file, line.Name)
	if at < 0 {
		*last++
		m := data.Member{Unit: data.Unit{Name: line.Name, Position: *last}, Membership: data.Membership{BlockID: file.Block.ID, Position: *last}}
		told := *line
		fillUnit(&told, &m.Unit, false)
		counted := fillFigures(&told, &m, p.Year.Number)
		file.Members = append(file.Members, m) // for a further line of it
		at := len(file.Members) - 1
		p.do(i, func(tx *data.Tx) error {
			made := m
			err := block.SaveUnit(tx, &made, counted)
			file.Members[at].Unit.ID = made.Unit.ID // for its rooms
			return err
		})
		return
	}
	m := &file.Members[at]
	if m.Unit.ID == 0 {
		refuse(line, words.ListTwice)
		return
	}
	line.Standing = registration.Matched
	counted := fillFigures(line, m, p.Year.Number)
	if fillUnit(line, &m.Unit, false) || counted {
		saved := *m
		p.do(i, func(tx *data.Tx) error { return block.SaveUnit(tx, &saved, counted || saved.Figures.ID != 0) })
	}
}

func (p *plan) planRoom(i int, line *registration.Pasted, file *data.BlockFile, at int, parent string) {
	if at >= 0 {
		m := &file.Members[at]
		for n := range m.Rooms {
			room := &m.Rooms[n]
			if data.SpellingKey(room.Name) != data.SpellingKey(line.Name) {
				continue
			}
			if room.ID == 0 {
				refuse(line, words.ListTwice)
				return
			}
			line.Standing = registration.Matched
			if fillUnit(line, room, true) {
				saved := *room
				p.do(i, func(tx *data.Tx) error { return block.SaveRoom(tx, &saved) })
			}
			return
		}
		m.Rooms = append(m.Rooms, data.Unit{Name: line.Name}) // for a further line of it
	}
	room := data.Unit{Name: line.Name}
	told := *line
	fillUnit(&told, &room, true)
	if short := fact(line, unitShort); short != "" && short != line.Name {
		line.Ignored = joined(line.Ignored, short) // the name of a room is its short name
	}
	p.do(i, func(tx *data.Tx) error {
		at := memberCalled(file, parent)
		id := file.Members[at].Unit.ID
		room.ParentID = &id
		return block.SaveRoom(tx, &room)
	})
}
