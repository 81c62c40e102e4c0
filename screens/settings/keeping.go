package settings

import (
	"context"
	"errors"
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/keeping"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/kit"
)

// copies is the card that says where the copies of the book lie and how far they
// are proven. Practice books have no copies and no card.
type copies struct {
	screen *Screen
	lines  *fyne.Container
	above  *kit.Split // what holds the card
	runner *kit.Runner
	busy   bool
}

func newCopies(s *Screen) (*copies, fyne.CanvasObject) {
	c := &copies{screen: s, lines: kit.Stack(0), runner: s.desk.Runner.Fork()}
	buttons := kit.Bar(8,
		kit.Secondary(words.CopiesNow, "Ctrl+B", c.keep),
		kit.Secondary(words.CopiesSecond, "", c.choose),
		kit.Secondary(words.CopiesRestore, "Ctrl+R", s.desk.Restore),
		kit.Secondary(words.ParcelTitle, words.ParcelKey, c.pack))
	card := kit.Card(words.CopiesTitle, nil, kit.Stack(10, c.lines, buttons))
	return c, card
}

func (c *copies) commands() []kit.Command {
	return []kit.Command{
		{ID: "settings.keep", Key: "Ctrl+B", Title: words.CopiesNow, Run: c.keep},
		{ID: "settings.restore", Key: "Ctrl+R", Title: words.CopiesRestore, Run: c.screen.desk.Restore},
		{ID: "settings.parcel", Key: words.ParcelKey, Title: words.ParcelTitle, Run: c.pack},
	}
}

// load reads how safe the book is.
func (c *copies) load() {
	kit.Load(c.runner, func(ctx context.Context) (keeping.State, error) { return c.screen.desk.Keeper.State(ctx) },
		func(state keeping.State, err error) {
			if err != nil {
				c.screen.desk.ShowErr(err)
				return
			}
			c.show(state)
		})
}

// ShowKept shows what was read anew of the copies while the screen is in view.
func (s *Screen) ShowKept(state keeping.State) {
	if s.copies != nil {
		s.copies.show(state)
	}
}

func (c *copies) show(state keeping.State) {
	c.lines.RemoveAll()
	line := func(name, value string, tone kit.Tone) { c.lines.Add(kit.NameValue(name, value, tone)) }
	if state.Newest.Has() {
		value := state.Newest.When().Format(words.KeepingTime)
		if state.Steps > 0 {
			value = fmt.Sprintf(words.CopiesBehind, value, state.Steps)
		}
		line(words.CopiesNewest, value, kit.Plain)
	} else {
		line(words.CopiesNewest, words.CopiesNone, kit.Look)
	}
	switch {
	case state.Failed.Has():
		line(words.CopiesTested, fmt.Sprintf(words.CopiesFailed, state.Failed.When().Format(words.KeepingTime)), kit.Bad)
		if state.Tested.Has() {
			line(words.CopiesGood, state.Tested.When().Format(words.KeepingTime), kit.Plain)
		}
	case state.Tested.Has():
		line(words.CopiesTested, state.Tested.When().Format(words.KeepingTime), kit.Good)
	default:
		line(words.CopiesTested, words.CopiesUntested, kit.Plain)
	}
	switch {
	case state.Second.Folder == "":
		line(words.CopiesPlace, words.CopiesNoPlace, kit.Look)
	case state.Away && state.Since.IsZero():
		line(words.CopiesPlace, fmt.Sprintf(words.CopiesAwayNever, state.Second.Folder), kit.Look)
	case state.Away:
		days := keeping.Days(state.Since, c.screen.desk.Book.Now())
		line(words.CopiesPlace, fmt.Sprintf(words.CopiesAway, state.Second.Folder, days), kit.Look)
	case state.Second.Recipient != "":
		line(words.CopiesPlace, fmt.Sprintf(words.CopiesSealed, state.Second.Folder), kit.Plain)
	default:
		line(words.CopiesPlace, state.Second.Folder, kit.Plain)
	}
	c.lines.Refresh()
	c.above.Refresh() // there are more or fewer lines now
}

// keep makes a copy now and tells where it lies.
func (c *copies) keep() {
	if c.busy {
		return
	}
	c.busy = true
	d := c.screen.desk
	var kept keeping.Kept
	kit.Busy(d.Window, d.Runner, words.CopiesNow, func(ctx context.Context, report func(string, float64)) (err error) {
		kept, err = d.Keeper.Keep(ctx, keeping.Asked, func(share float64) { report(words.KeptCopying, share) })
		return err
	}, func(err error) {
		c.busy = false
		d.Kept() // reads it again, for this card too
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			d.ShowErr(err)
		case kept.Second != nil:
			d.ShowErr(kept.Second)
		default:
			kit.Toast(d.Window, words.CopiesDone)
		}
	})
}

// choose asks for the second place and its password.
func (c *copies) choose() {
	kit.PickFolder(c.screen.desk.Window, c.settle)
}

func (c *copies) settle(folder string) {
	d := c.screen.desk
	place := kit.NewText("folder", words.CopiesPlace).Require()
	place.SetText(folder)
	password, again := kit.NewSecret("password", words.CopiesPassword), kit.NewSecret("again", words.ParcelAgain)
	form := kit.NewForm().AddWide(place).AddWide(password).AddWide(again).AddObject(kit.Note(words.CopiesPasswordNote))
	kit.ShowForm(d.Window, words.CopiesSecond, form, func(done func(error)) {
		if password.Text() != again.Text() {
			done(fault.New(fault.Invalid, words.ParcelDiffers, words.SealWrongNext).At("again"))
			return
		}
		kit.Do(d.Runner, func() (struct{}, error) {
			return struct{}{}, d.Keeper.Choose(place.Text(), password.Text())
		}, func(_ struct{}, err error) {
			done(err)
			if err == nil {
				c.keep()
			}
		})
	}, nil)
}

// pack asks where the parcel of the handover goes and for its password, twice: whoever
// mistypes it once hands on what nobody opens.
func (c *copies) pack() {
	name := fmt.Sprintf(words.ParcelName, c.screen.chosen.Block.ShortName, c.screen.desk.Year.Text())
	kit.SaveFile(c.screen.desk.Window, name, keeping.Parcel, c.packTo)
}

func (c *copies) packTo(path string) {
	d := c.screen.desk
	year := d.Year
	secret, again := kit.NewSecret("secret", words.ParcelSecret).Require(), kit.NewSecret("again", words.ParcelAgain).Require()
	form := kit.NewForm().AddWide(secret).AddWide(again).AddObject(kit.Note(fmt.Sprintf(words.ParcelNote, year.Text())))
	form.Do = words.ParcelMake
	kit.ShowForm(d.Window, words.ParcelTitle, form, func(done func(error)) {
		if secret.Text() != again.Text() {
			done(fault.New(fault.Invalid, words.ParcelDiffers, words.SealWrongNext).At("again"))
			return
		}
		kit.Do(d.Runner, func() (data.Glance, error) {
			return keeping.Pack(context.Background(), d.Book, year, path, secret.Text())
		}, func(_ data.Glance, err error) {
			done(err)
			if err == nil {
				kit.ShowMessage(d.Window, words.ParcelTitle, fmt.Sprintf(words.ParcelMade, path))
			}
		})
	}, nil)
}
