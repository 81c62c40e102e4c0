package people

import (
	"context"
	"errors"
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/privacy"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// staysShown is how many places where the name stands on are named.
const staysShown = 12

// nameless asks whether a person is made nameless, having said what that changes and where
// the name still stands.
func (h *holding) nameless() {
	h.plan(words.NamelessTitle, words.NamelessDo, func(p *privacy.Plan) string {
		return fmt.Sprintf(words.NamelessWill, p.As, viet.Number(len(p.Changed)))
	}, (*privacy.Plan).Do, func(p *privacy.Plan) string { return fmt.Sprintf(words.NamelessDone, p.As) })
}

// removeWhole asks whether a person of whom nothing must stay is taken away.
func (h *holding) removeWhole() {
	h.plan(words.RemoveWholeTitle, words.RemoveWholeDo, func(p *privacy.Plan) string {
		return fmt.Sprintf(words.RemoveWholeWill, viet.Number(len(p.Changed)))
	}, (*privacy.Plan).Remove, func(*privacy.Plan) string { return words.RemoveWholeDone })
}

// plan reads what would become of the person, and asks.
func (h *holding) plan(title, do string, will func(*privacy.Plan) string, act func(*privacy.Plan, *data.Book, string) error, done func(*privacy.Plan) string) {
	h.close()
	d, person := h.p.s.desk, h.file.Person
	var plan *privacy.Plan
	var standing privacy.Standing
	kit.Busy(d.Window, d.Runner, fmt.Sprintf(title, person.FullName), func(ctx context.Context, report func(string, float64)) (err error) {
		report(words.PersonAllReading, 0)
		if plan, err = privacy.Nameless(ctx, d.Book, person.ID); err == nil {
			standing, err = d.Beside().Standing(ctx)
		}
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			d.ShowErr(err)
		case do == words.RemoveWholeDo && !plan.Delete:
			d.ShowErr(plan.Remove(d.Book, words.RemoveWholeDo)) // says why not
		default:
			h.ask(plan, standing, fmt.Sprintf(title, person.FullName), do, will(plan), act, done)
		}
	})
}

func (h *holding) ask(plan *privacy.Plan, standing privacy.Standing, title, do, will string, act func(*privacy.Plan, *data.Book, string) error, done func(*privacy.Plan) string) {
	d := h.p.s.desk
	said := kit.Stack(6, kit.Paragraph(will))
	if n := len(plan.Namesakes); n > 0 {
		said.Add(kit.Note(fmt.Sprintf(words.PersonAllSame, viet.Number(n))))
	}
	if len(plan.Stays) == 0 {
		said.Add(kit.Paragraph(words.NamelessStaysNone))
	} else {
		said.Add(kit.Paragraph(fmt.Sprintf(words.NamelessStays, viet.Number(len(plan.Stays)))))
		for i, entry := range plan.Stays {
			if i == staysShown {
				said.Add(kit.Small("…"))
				break
			}
			said.Add(kit.Small("• " + entry.Title))
		}
	}
	said.Add(kit.Note(words.NamelessCopies))
	said.Add(kit.Note(words.NamelessNoUndo))
	reason := kit.NewText("reason", words.NamelessReason).Require()
	form := kit.NewForm().AddObject(fyne.CanvasObject(said)).AddWide(reason)
	form.Do = do
	form.MarkClean()
	kit.ShowForm(d.Window, title, form, func(closed func(error)) {
		text := reason.Text()
		kit.Do(d.Runner, func() (struct{}, error) { return struct{}{}, act(plan, d.Book, text) }, func(_ struct{}, err error) {
			closed(err)
			if err != nil {
				return
			}
			d.Drafts.Forget(plan.Names.StandsIn)
			h.p.search.SetText("")
			d.Saved(done(plan))
			d.Reload()
			d.ShowStanding(do, done(plan), append(plan.Lines(), standing.Lines()...))
		})
	}, nil)
}
