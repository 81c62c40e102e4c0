// Package settings is where the office says how its papers and screens name and
// count things, and which file holds its book.
package settings

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// Screen is the settings of the open book.
type Screen struct {
	desk    *desk.Desk
	runner  *kit.Runner
	content fyne.CanvasObject
	chosen  *data.OfficeSettings // as loaded

	head, deputy   *kit.ChoiceField
	text           *kit.ChoiceField
	order          *kit.ChoiceField
	ranks          *kit.AreaField
	exact, showAll *kit.CheckField
	form           *kit.Form
	filling        bool // the fields are being filled, not edited

	table     *kit.Table[data.Letterhead]
	openOther func()
	copies    *copies // nil for a practice book

	places *kit.Runner
	locks  *kit.Runner
	locked *fyne.Container // whether a password is set
	risk   *fyne.Container // what endangers the book where it lies, empty for nothing
}

const formWidth = 430

// New returns the screen; openOther leads to the choice of another book. Computer keeps how
// windows are drawn, nil where there is no choice.
func New(d *desk.Desk, computer *profile.Profile, openOther func()) *Screen {
	s := &Screen{desk: d, runner: d.Runner.Fork(), places: d.Runner.Fork(), locks: d.Runner.Fork(), chosen: &data.OfficeSettings{}}
	s.head = kit.NewChoice("head", words.SettingsHead, kit.Options(words.SettingsHeads...)...).Allow()
	s.deputy = kit.NewChoice("deputy", words.SettingsDeputy, kit.Options(words.SettingsDeputies...)...).Allow()
	s.text = kit.NewChoice("text", words.SettingsText,
		kit.Option{Value: data.TextSizeSmall, Text: words.SettingsSmall},
		kit.Option{Value: data.TextSizeNormal, Text: words.SettingsNormal},
		kit.Option{Value: data.TextSizeLarge, Text: words.SettingsLarge})
	s.text.OnChange(s.textChosen)
	s.order = kit.NewChoice("order", words.SettingsOrder,
		kit.Option{Value: string(data.OrderByName), Text: words.SettingsOrderName},
		kit.Option{Value: string(data.OrderByRank), Text: words.SettingsOrderRank},
		kit.Option{Value: string(data.OrderAsTyped), Text: words.SettingsOrderTyped})
	s.ranks = kit.NewArea("ranks", words.SettingsRanks).Rows(5)
	s.exact = kit.NewCheck("exact", words.SettingsExact)
	s.showAll = kit.NewCheck("all", words.SettingsShowAll)
	s.form = d.Form(desk.Settings, "settings").
		Heading(words.SettingsLabels).Add(s.head).Add(s.deputy).
		AddObject(kit.Note(words.SettingsLabelsNote)).
		Heading(words.SettingsScreen).Add(s.text).
		Heading(words.SettingsOrder).Add(s.order).AddObject(kit.Note(words.SettingsOrderNote)).
		AddWide(s.ranks).AddObject(kit.Note(words.SettingsRanksNote)).
		Heading(words.SettingsCounting).AddWide(s.exact).AddObject(kit.Note(words.SettingsExactNote)).AddWide(s.showAll)
	s.form.Title = words.SettingsTitle
	s.form.MarkClean()
	left := kit.Stack(12, kit.Panel(kit.Pad(12, 14, 14, 14, s.form)), s.fileCard(openOther), s.lockCard())
	if computer != nil {
		left.Add(s.computerCard(computer))
	}
	centre := s.letterheads()
	if d.Keeper != nil {
		var card fyne.CanvasObject
		s.copies, card = newCopies(s)
		s.copies.above = kit.Above(words.CopiesTitle, kit.Pad(0, 0, 12, 0, card), centre)
		centre = s.copies.above
	}
	body := kit.NewSplit(left, formWidth, centre, nil, 0)
	s.content = kit.Page(kit.PageHead(words.SettingsTitle, "", kit.Secondary(words.HealthTitle, words.HealthKey, d.Health), kit.Primary(words.KitSave, "Ctrl+S", s.trySave)), body)
	s.openOther = openOther
	return s
}

// Content returns what to show.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Commands returns the keys of the screen.
func (s *Screen) Commands() []kit.Command {
	commands := []kit.Command{
		{ID: "settings.save", Key: "Ctrl+S", Title: words.KitSave, Run: s.trySave, Enabled: s.form.Changed},
		{ID: "settings.letterhead", Key: "Ctrl+N", Title: words.LetterheadAdd, Run: s.addLetterhead},
		{ID: "settings.lock", Key: words.LockKey, Title: words.LockTitle, Run: s.changeLock},
		{ID: "settings.other", Key: "Ctrl+O", Title: words.SettingsOther, Run: s.openOther},
	}
	if s.copies != nil {
		commands = append(commands, s.copies.commands()...)
	}
	return commands
}

// Load reads the settings; a form with unsaved changes keeps them.
func (s *Screen) Load() {
	d := s.desk
	book, blockID := d.Book, d.Year.BlockID
	if s.copies != nil {
		s.copies.load()
	}
	s.loadRisk()
	s.loadLock()
	kit.Load(s.runner, func(ctx context.Context) (*data.OfficeSettings, error) {
		return office.Settings(ctx, book, blockID)
	}, func(chosen *data.OfficeSettings, err error) {
		if err != nil {
			d.ShowErr(err)
			return
		}
		s.table.SetRows(chosen.Letterheads)
		if !s.form.Changed() {
			s.fill(chosen)
		}
		d.Loaded(desk.Settings)
	})
}

// Openers lead to the forms of the screen.
func (s *Screen) Openers() desk.Openers {
	return desk.Openers{
		"settings": func(desk.About) desk.Found {
			s.filling = true // a size that is brought back is not applied before she saves
			desk.Standing(s.desk, s.form)(nil)
			s.filling = false
			return desk.Opened
		},
		"letterhead": func(about desk.About) desk.Found {
			id := about.ID(0)
			if id == 0 {
				s.addLetterhead()
				return desk.Opened
			}
			if !s.table.SelectWhere(func(l data.Letterhead) bool { return l.ID == id }) {
				return desk.Gone
			}
			s.withChosen(s.editLetterhead)
			return desk.Opened
		},
	}
}

func (s *Screen) fill(chosen *data.OfficeSettings) {
	s.filling = true
	s.chosen = chosen
	s.head.SetText(chosen.Block.HeadLabel)
	s.deputy.SetText(chosen.Block.DeputyLabel)
	size := chosen.TextSize
	if size == "" {
		size = data.TextSizeNormal
	}
	s.text.SetValue(size)
	s.order.SetValue(string(chosen.Order))
	s.ranks.SetText(cmp.Or(chosen.Ranks, words.PostRanks))
	s.exact.SetOn(chosen.ExactCounting)
	s.showAll.SetOn(chosen.ShowAll)
	s.form.MarkClean()
	s.filling = false
}

// textChosen applies a size at once. What else is unsaved goes along, because
// the screens are made anew in the new size.
func (s *Screen) textChosen() {
	if size := s.text.Value(); !s.filling && size != "" && size != s.chosen.TextSize {
		s.trySave()
	}
}

// Leave asks about unsaved changes.
func (s *Screen) Leave(then func()) {
	if !s.form.Changed() {
		then()
		return
	}
	kit.AskSave(s.desk.Window, func(answer kit.Answer) {
		switch answer {
		case kit.Save:
			s.save(then)
		case kit.Discard:
			s.fill(s.chosen)
			then()
		case kit.Stay:
		}
	})
}

func (s *Screen) trySave() { s.save(func() {}) }

// save writes what differs as one step, named after what it changes.
func (s *Screen) save(then func()) {
	if !s.form.Check(s.desk.Window.Canvas()) || !s.form.Changed() {
		return
	}
	chosen := *s.chosen
	chosen.Block.HeadLabel, chosen.Block.DeputyLabel = s.head.Text(), s.deputy.Text()
	chosen.TextSize, chosen.ExactCounting, chosen.ShowAll = s.text.Value(), s.exact.On(), s.showAll.On()
	chosen.Order, chosen.Ranks = data.PeopleOrder(s.order.Value()), s.ranks.Text()
	var changed []string
	for _, part := range []struct {
		field kit.Field
		name  string
	}{{s.head, words.SettingsHead}, {s.deputy, words.SettingsDeputy}, {s.text, words.SettingsText}, {s.order, words.SettingsOrder}, {s.ranks, words.SettingsRanks}, {s.exact, words.SettingsCounting}, {s.showAll, words.SettingsColumns}} {
		if part.field.Changed() {
			changed = append(changed, strings.ToLower(part.name))
		}
	}
	s.desk.Save(fmt.Sprintf(words.SettingsSaved, strings.Join(changed, ", ")), func(tx *data.Tx) error {
		return office.SaveSettings(tx, chosen)
	}, s.form.Saving(func(err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.form.MarkClean()
		then()
	}))
}
