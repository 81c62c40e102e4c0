package year

import (
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/yearbook"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// info is the tab with what the year is about.
type info struct {
	s        *Screen
	comparer *kit.Runner // of the official prints with the book
	fields   *kit.Form
	theme    *kit.AreaField
	themeBy  *kit.TextField
	slogan   *kit.TextField
	funding  *kit.AreaField
	signedOn *kit.DateField
	kind     *kit.ChoiceField
	regime   *kit.ChoiceField
	aims     *kit.AreaField
	fault    *fyne.Container
	side     *fyne.Container
	object   fyne.CanvasObject
}

func newInfo(s *Screen) *info {
	p := &info{
		s: s, comparer: s.desk.Runner.Fork(),
		theme:    kit.NewArea("theme", words.YearTheme).Rows(2),
		themeBy:  kit.NewText("theme-by", words.YearThemeBy),
		slogan:   kit.NewText("slogan", words.YearSlogan),
		funding:  kit.NewArea("funding", words.YearFunding).Rows(3),
		signedOn: kit.NewDate("signed-on", words.YearSignedOn).OnPaper().Happened(),
		kind:     desk.YearKind(),
		regime:   kit.NewChoice("regime", words.YearRegime),
		aims:     kit.NewArea("aims", words.YearAims).Rows(11),
		fault:    kit.Stack(0),
		side:     kit.Stack(12),
	}
	p.fields = s.desk.Form(desk.Year, "info").AddWide(p.theme).Add(p.themeBy).Add(p.signedOn).AddWide(p.kind).AddWide(p.regime).
		AddWide(p.slogan).AddWide(p.aims).AddWide(p.funding)
	p.fields.Title = words.YearTabInfo
	p.regime.OnChange(p.drawSide)
	p.fields.OnChange(p.fields.Refresh) // lines under fields come and go
	p.object = formPage(p.fields, p.fault, p.side)
	return p
}

// formPage puts a form on a panel with room for a fault above and a column beside.
func formPage(form *kit.Form, fault, side *fyne.Container) fyne.CanvasObject {
	panel := kit.Panel(kit.Scroll(kit.Pad(14, 16, 14, 16, kit.Stack(0, fault, form))))
	return kit.NewSplit(nil, 0, panel, kit.Border(side, nil, nil, nil), 330)
}

func (p *info) title() string              { return words.YearTabInfo }
func (p *info) count() func() int          { return nil }
func (p *info) content() fyne.CanvasObject { return p.object }
func (p *info) form() *kit.Form            { return p.fields }

func (p *info) main() *kit.Button {
	return kit.Primary(words.KitSave, "Ctrl+S", func() { p.save(nil) })
}

func (p *info) key(id string) func() {
	year := p.s.file.Year
	switch {
	case id == cmdSave && p.fields.Changed():
		return func() { p.save(nil) }
	case id == cmdClose && year.ID != 0 && year.ClosedOn == "":
		return p.close
	case id == cmdReopen && year.ClosedOn != "":
		return p.reopen
	}
	return nil
}

func (p *info) show(file *data.YearFile) {
	var list []kit.Option
	for _, regime := range file.Regimes {
		list = append(list, kit.Option{Value: regime.Code, Text: regime.Name, Note: verifiedNote(regime)})
	}
	p.regime.SetOptions(list)
	p.theme.SetText(file.Year.Theme)
	p.themeBy.SetText(file.Year.ThemeBy)
	p.slogan.SetText(file.Year.Slogan)
	p.slogan.Placeholder(file.Block.Slogan)
	p.funding.SetText(file.Year.Funding)
	p.signedOn.SetDate(file.Year.SignedOn)
	p.kind.SetValue(string(file.Year.Kind))
	p.regime.SetValue(file.Year.RegimeCode)
	p.aims.SetText(file.Year.Aims)
	p.fields.MarkClean()
	explain(p.fault, p.object, nil)
	p.drawSide()
}

func (p *info) drawSide() {
	file := p.s.file
	chosen := data.Regime{}
	for _, regime := range file.Regimes {
		if regime.Code == p.regime.Value() {
			chosen = regime
		}
	}
	p.side.Objects = []fyne.CanvasObject{regimeCard(file.Year, chosen, file.ByDate, file.Compared[chosen.Code]), p.closingCard(file)}
	p.side.Refresh()
}

func (p *info) save(done func(ok bool)) {
	if !p.fields.Check(p.s.desk.Window.Canvas()) {
		finish(done, false)
		return
	}
	year := p.s.file.Year
	year.Theme, year.ThemeBy, year.Aims = p.theme.Text(), p.themeBy.Text(), p.aims.Text()
	year.Slogan, year.Funding = p.slogan.Text(), p.funding.Text()
	year.SignedOn, year.RegimeCode, year.Kind = p.signedOn.Date(), p.regime.Value(), data.YearKind(p.kind.Value())
	label := fmt.Sprintf(words.YearInfoStep, year.Text())
	p.s.desk.Save(label, func(tx *data.Tx) error { return yearbook.Save(tx, year) }, p.fields.Saving(func(err error) {
		explain(p.fault, p.object, err)
		if err == nil {
			p.fields.MarkClean()
		}
		finish(done, err == nil)
	}))
}

func finish(done func(bool), ok bool) {
	if done != nil {
		done(ok)
	}
}

// explain shows above a form why it could not be saved; nil empties the place.
func explain(place *fyne.Container, page fyne.CanvasObject, err error) {
	place.RemoveAll()
	if err != nil {
		f := fault.Of(err)
		place.Add(kit.Pad(0, 0, 10, 0, kit.Callout(kit.Bad, f.What, f.Next)))
	}
	page.Refresh()
}
