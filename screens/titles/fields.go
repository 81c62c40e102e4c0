package titles

import (
	"fmt"
	"slices"
	"strings"

	work "sothidua/app/titles"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// fields are those of the form of one title.
type fields struct {
	s                                     *Screen
	name, label, authority, basis, ground *kit.TextField
	implies, excludes                     *kit.TextField
	spellings                             *kit.AreaField
	subject, kind, level, judged          *kit.ChoiceField
	from, to                              *kit.DateField
	shipped                               *kit.Wrapped // how the title came with the program
	inUse, verified                       *kit.CheckField
}

func newFields(s *Screen) *fields {
	f := &fields{
		s: s, name: kit.NewText("name", words.TitleName).Require(), label: kit.NewText("label", words.TitleLabel),
		authority: kit.NewText("authority", words.TitleAuthority), basis: kit.NewText("basis", words.TitleBasis),
		ground:  kit.NewText("ground", words.TitleGround).Placeholder(words.TitleGroundAs),
		implies: kit.NewText("implies", words.TitleImplies), excludes: kit.NewText("excludes", words.TitleExcludes),
		spellings: kit.NewArea("spellings", words.TitleSpellings).Rows(4),
		judged:    kit.NewChoice("judged", words.TitleJudged),
		from:      kit.NewDate("from", words.TitleFrom), to: kit.NewDate("to", words.TitleTo),
		shipped: kit.Paragraph(""),
		inUse:   kit.NewCheck("in-use", words.TitleInUse), verified: kit.NewCheck("verified", words.TitleVerified),
	}
	f.subject = kit.NewChoice("subject", words.TitleSubject,
		kit.Option{Value: string(data.SubjectIndividual), Text: words.TitlePeople},
		kit.Option{Value: string(data.SubjectCollective), Text: words.TitleCollectives}).Require()
	f.kind = kit.NewChoice("kind", words.TitleKind,
		kit.Option{Value: string(data.KindTitle), Text: words.TitleKinds[0]},
		kit.Option{Value: string(data.KindCommendation), Text: words.TitleKinds[1]}).Require()
	f.level = kit.NewChoice("level", words.TitleLevel, kit.Options(words.TitleLevels...)...).Allow()
	return f
}

func (s *Screen) newList() *desk.Lines[data.AwardKind] {
	f := s.fields
	return desk.NewLines(s.desk, desk.Plan[data.AwardKind]{
		Thing: words.TitlesThing, Empty: words.TitlesNone,
		Name:  func(k data.AwardKind) string { return k.Label },
		Group: func(k data.AwardKind) string { return subjectName(k.Subject) },
		Place: func(k *data.AwardKind) (*int64, *int) { return &k.ID, &k.Position },
		Save:  work.Save, Remove: work.Remove, Arrange: work.Arrange,
		New: func() data.AwardKind {
			return data.AwardKind{
				RegimeCode: s.file.Regime.Code, Subject: data.SubjectIndividual, Kind: data.KindCommendation, InUse: true,
			}
		},
		Form: s.desk.Form(desk.Titles, "title").AddWide(f.name).Add(f.label).Add(f.inUse).Add(f.subject).Add(f.kind).
			Add(f.level).Add(f.judged).AddWide(f.authority).AddWide(f.spellings).AddWide(f.implies).AddWide(f.excludes).
			Add(f.from).Add(f.to).AddWide(f.basis).AddWide(f.ground).AddWide(f.verified).AddObject(f.shipped).AddObject(kit.Note(words.TitlesNote)),
		Fill: f.fill, Read: f.read,
		Sum: func(kinds []data.AwardKind) string {
			return fmt.Sprintf(words.TitlesInUse, len(slices.DeleteFunc(slices.Clone(kinds), func(k data.AwardKind) bool { return !k.InUse })), len(kinds))
		},
		Columns: []kit.Column[data.AwardKind]{
			{Title: words.TitleNameShort, Text: func(k data.AwardKind) string { return k.Name }, Tone: tone},
			{Title: words.TitleLabelShort, Width: 120, Text: func(k data.AwardKind) string { return k.Label }, Tone: tone},
			{Title: words.TitleAuthority, Width: 174, Text: func(k data.AwardKind) string { return k.Authority }, Tone: tone},
			{Title: words.RulesUse, Width: 84, Text: func(k data.AwardKind) string {
				if k.InUse {
					return words.RulesOn
				}
				return words.TitleRetired
			}, Tone: tone},
		},
	})
}

func tone(k data.AwardKind) kit.Tone {
	if k.InUse {
		return kit.Plain
	}
	return kit.Muted
}

func subjectName(subject data.Subject) string {
	if subject == data.SubjectCollective {
		return words.TitleCollectives
	}
	return words.TitlePeople
}

// offer brings the rules that a title can be judged by into the form.
func (f *fields) offer() {
	options := []kit.Option{{Value: "", Text: words.TitleOwnRules}}
	for _, rule := range f.s.file.Rules {
		if slices.ContainsFunc(options, func(o kit.Option) bool { return o.Value == rule.AwardCode }) {
			continue
		}
		label := ""
		for _, kind := range f.s.file.Kinds {
			if kind.Judged() == rule.AwardCode {
				label = kind.Label
				break
			}
		}
		if label != "" {
			options = append(options, kit.Option{Value: rule.AwardCode, Text: label})
		}
	}
	f.judged.SetOptions(options)
}

func (f *fields) fill(k data.AwardKind) {
	f.name.SetText(k.Name)
	f.label.SetText(k.Label)
	f.inUse.SetOn(k.InUse)
	f.subject.SetValue(string(k.Subject))
	f.kind.SetValue(string(k.Kind))
	f.level.SetText(k.Level)
	f.judged.SetValue(k.JudgedAs)
	f.authority.SetText(k.Authority)
	f.spellings.SetText(k.Spellings)
	f.implies.SetText(work.Labels(f.s.file.Kinds, k.Subject, k.Implies))
	f.excludes.SetText(work.Labels(f.s.file.Kinds, k.Subject, k.Excludes))
	f.from.SetDate(k.ValidFrom)
	f.to.SetDate(k.ValidTo)
	f.basis.SetText(k.LegalBasis)
	f.ground.SetText(k.Ground)
	f.verified.SetOn(k.Verified)
	f.shipped.SetText(f.compared(k))
}

// read takes the form into the title; false after it said which title is not known.
func (f *fields) read(k *data.AwardKind) bool {
	k.Name, k.Label, k.InUse = f.name.Text(), f.label.Text(), f.inUse.On()
	k.Subject, k.Kind, k.Level = data.Subject(f.subject.Value()), data.Kind(f.kind.Value()), f.level.Text()
	k.Authority = f.authority.Text()
	if f.judged.Changed() { // else it may be of rules that the law no longer has
		k.JudgedAs = f.judged.Value()
	}
	k.Spellings = spellings(f.spellings.Text())
	k.ValidFrom, k.ValidTo = f.from.Date(), f.to.Date()
	k.LegalBasis, k.Ground, k.Verified = f.basis.Text(), f.ground.Text(), f.verified.On()
	for _, list := range []struct {
		field *kit.TextField
		into  *string
	}{{f.implies, &k.Implies}, {f.excludes, &k.Excludes}} {
		if !list.field.Changed() {
			continue
		}
		codes, unknown := work.Listed(f.s.file.Kinds, k.Subject, list.field.Text())
		if unknown != "" {
			list.field.SetError(fmt.Sprintf(words.TitleUnknown, unknown))
			list.field.Focus(f.s.desk.Window.Canvas())
			return false
		}
		*list.into = codes
	}
	return true
}

// spellings are the lines of a text that hold something.
func spellings(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}
