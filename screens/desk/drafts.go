package desk

import (
	"crypto/rand"
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"sothidua/app/drafts"
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// pause is how long typing goes on before it is kept again.
const pause = time.Second

// Drafts keeps what is typed into the forms of one book, or of the first screen,
// while it is not saved. The UI thread alone calls it; it writes in the background.
type Drafts struct {
	Changed func()          // other forms are unsaved, or other drafts offered; nil for nobody
	Failed  func(err error) // typing could not be kept; told once until it works again
	Year    func() int64    // the ID of the year in view; nil for none

	runner  *kit.Runner
	now     func() time.Time
	store   *drafts.Store  // nil until Use: in memory alone
	unsaved []*kept        // in the order they were begun
	offered []drafts.Draft // of earlier, not opened yet
	wanted  *drafts.Draft  // to be laid over its form as soon as that is in view
	touched []*kept        // edited since the last look
	filling bool           // a draft is being brought into its form
	waiting bool           // Keep will come by itself
	behind  bool           // a form was begun or is clean again, and the file does not know
	writing bool
	again   bool // something changed while it was written
	failed  bool
}

// NewDrafts returns drafts without a store.
func NewDrafts(runner *kit.Runner, now func() time.Time) *Drafts {
	return &Drafts{runner: runner.Fork(), now: now}
}

// Use keeps the drafts in store, and offers those that were found in it.
func (d *Drafts) Use(store *drafts.Store, found []drafts.Draft) {
	d.store, d.offered = store, append(d.offered, found...)
	d.changed()
	if len(d.unsaved) > 0 {
		d.Keep()
	}
}

// Watch keeps what is typed into form: kind is its name among the forms of its area.
func (d *Drafts) Watch(form kit.Draftable, area Area, kind string) {
	form.KeepBy(&kept{d: d, form: form, area: area, kind: kind})
}

// Form returns an empty form that is watched; about says which record it is for.
func (d *Drafts) Form(area Area, kind string, about ...any) *kit.Form {
	form := kit.NewForm()
	form.About = Names(about...)
	d.Watch(form, area, kind)
	return form
}

// Unsaved names the areas with something unsaved, in the order it was begun.
func (d *Drafts) Unsaved() []Area {
	var areas []Area
	for _, k := range d.unsaved {
		if !slices.Contains(areas, k.area) {
			areas = append(areas, k.area)
		}
	}
	return areas
}

// Offered are the drafts of earlier that were neither opened nor discarded.
func (d *Drafts) Offered() []drafts.Draft { return d.offered }

// Want lays the draft over its form as soon as that is in view.
func (d *Drafts) Want(draft drafts.Draft) { d.wanted = &draft }

// Unwant leaves the draft that was wanted among those offered.
func (d *Drafts) Unwant() { d.wanted = nil }

// Discard forgets drafts that are offered.
func (d *Drafts) Discard(ids ...string) {
	d.offered = slices.DeleteFunc(d.offered, func(o drafts.Draft) bool { return slices.Contains(ids, o.ID) })
	d.changed()
	d.Keep()
}

// Forget drops the drafts that are offered and name somebody, as names tells.
func (d *Drafts) Forget(names func(text string) bool) {
	var ids []string
	for _, draft := range d.offered {
		if slices.ContainsFunc(append(draft.Fields, drafts.Field{Text: draft.Title}), func(f drafts.Field) bool { return names(f.Text) || names(f.Was) }) {
			ids = append(ids, draft.ID)
		}
	}
	d.Discard(ids...)
}

// Keep writes in the background what is unsaved now; the latest state wins.
func (d *Drafts) Keep() {
	d.waiting = false
	d.look()
	d.behind = false
	if d.store == nil {
		return
	}
	if d.writing {
		d.again = true
		return
	}
	d.writing = true
	store, all := d.store, d.all()
	kit.Do(d.runner, func() (struct{}, error) { return struct{}{}, store.Write(all) }, func(_ struct{}, err error) {
		d.writing = false
		if err != nil && !d.failed && d.Failed != nil {
			d.Failed(err)
		}
		d.failed = err != nil
		if d.again {
			d.again = false
			d.Keep()
		}
	})
}

// Close writes at once what is unsaved now, when the book is left or the system ends.
func (d *Drafts) Close() error {
	d.look()
	if d.store == nil {
		return nil
	}
	return d.store.Write(d.all())
}

// all are the drafts as they stand now.
func (d *Drafts) all() []drafts.Draft {
	all := slices.Clone(d.offered)
	for _, k := range d.unsaved {
		all = append(all, k.snapshot())
	}
	return all
}

// look finds out which of the edited forms hold something unsaved. It comes after
// the edits: a form that is filled by the program is clean again by then.
func (d *Drafts) look() {
	if d.filling {
		return
	}
	touched := d.touched
	d.touched = nil
	for _, k := range touched {
		if !k.form.Changed() {
			k.drop()
			continue
		}
		k.typed = d.now()
		if k.id == "" {
			k.begin(rand.Text(), d.year())
		}
	}
}

func (d *Drafts) year() int64 {
	if d.Year == nil {
		return 0
	}
	return d.Year()
}

func (d *Drafts) touch(k *kept) {
	if !slices.Contains(d.touched, k) {
		d.touched = append(d.touched, k)
	}
	if !d.waiting {
		d.waiting = true
		fyne.Do(d.look)
		d.runner.After(pause, d.Keep)
	}
}

func (d *Drafts) changed() {
	if d.Changed != nil {
		d.Changed()
	}
}

// kept is one form while the program runs; its draft has an ID while it holds
// something unsaved.
type kept struct {
	d     *Drafts
	form  kit.Draftable
	area  Area
	kind  string
	id    string
	year  int64
	typed time.Time
}

func (k *kept) begin(id string, year int64) {
	k.id, k.year, k.d.behind = id, year, true
	k.d.unsaved = append(k.d.unsaved, k)
	k.d.changed()
}

func (k *kept) snapshot() drafts.Draft {
	title, about := k.form.Subject()
	return drafts.Draft{
		ID: k.id, Area: string(k.area), Kind: k.kind, About: about, Title: title,
		YearID: k.year, Typed: k.typed, Fields: k.form.Typed(),
	}
}

// Typed is called after each edit.
func (k *kept) Typed() { k.d.touch(k) }

// Clean is called when the form is saved or given up: its draft goes at once.
func (k *kept) Clean() {
	k.drop()
	if k.d.behind {
		k.d.Keep()
	}
}

func (k *kept) drop() {
	if k.id == "" {
		return
	}
	k.id, k.d.behind = "", true
	k.d.unsaved = slices.DeleteFunc(k.d.unsaved, func(other *kept) bool { return other == k })
	k.d.changed()
}

// Shown lays the wanted draft over its form, and says what is to be looked at again.
func (k *kept) Shown() {
	_, about := k.form.Subject()
	w := k.d.wanted
	if w == nil || w.Area != string(k.area) || w.Kind != k.kind || !slices.Equal(w.About, about) {
		return
	}
	k.d.wanted, k.d.filling = nil, true
	doubts := k.form.Bring(w.Fields)
	k.d.filling = false
	k.drop()
	if k.form.Changed() { // else the book holds all of it: it was saved after all
		k.typed = w.Typed
		k.begin(w.ID, w.YearID)
		k.form.Notify(restored(*w, doubts))
	}
	k.d.touched = slices.DeleteFunc(k.d.touched, func(other *kept) bool { return other == k })
	k.d.Discard(w.ID) // unsaved now, offered no more
}

// restored is what stands above a form that was filled from a draft.
func restored(draft drafts.Draft, doubts []drafts.Doubt) (tone kit.Tone, what, text string) {
	tone, text = kit.Blue, words.DraftsBroughtNext
	if len(doubts) > 0 {
		tone, text = kit.Look, words.DraftsDoubt
		for _, doubt := range doubts {
			line := words.DraftsDiffers
			if doubt.Lost {
				line = words.DraftsLost
			}
			text += "\n" + fmt.Sprintf(line, doubt.Label, drafts.Shown(doubt.Text), drafts.Shown(doubt.Now))
		}
	}
	return tone, fmt.Sprintf(words.DraftsBrought, DraftTime(draft.Typed, kit.Now())), text
}

// DraftTime says when a draft was typed: the hour of today, or with its day.
func DraftTime(at, now time.Time) string {
	at = at.In(now.Location())
	switch at.Format(time.DateOnly) {
	case now.Format(time.DateOnly):
		return at.Format(words.ShellHour)
	case now.AddDate(0, 0, -1).Format(time.DateOnly):
		return fmt.Sprintf(words.DraftsYesterday, at.Format(words.ShellHour))
	}
	return at.Format(words.DraftsHourDay)
}
