package keeping

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"time"

	"filippo.io/age"

	"sothidua/app/papers"
	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// Keeper keeps one open book safe. Its methods work for seconds and belong off
// the window's thread; one of them works at a time.
type Keeper struct {
	book    *data.Book
	profile *profile.Profile
	scratch string // where a copy is restored for a test

	// Replaceable in tests.
	Now    func() time.Time
	Budget func(folder string, used int64) int64 // bytes that the copies of a folder may take

	mu sync.Mutex
}

// New returns the keeper of an open book. What this computer remembers stands in
// the profile of the program's folder.
func New(book *data.Book, folder string) *Keeper {
	return &Keeper{
		book: book, profile: profile.Open(folder), scratch: filepath.Join(folder, scratchName), Now: time.Now, Budget: budget,
	}
}

const scratchName = "thu-khoi-phuc"

// Kept is what came of keeping a copy.
type Kept struct {
	Copy   Copy
	Made   bool  // false: the newest copy held every step already
	Second error // why the second place did not get it; nil also where there is none
}

// Keep brings the book's state into the place beside it and into the second
// place, and once a month beside it in open formats. A book without a step since the newest proven copy makes no other one. A
// copy that is not sound is thrown away, and no older one goes for it.
func (k *Keeper) Keep(ctx context.Context, reason string, report func(share float64)) (Kept, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	kept, err := k.keepBeside(ctx, reason, report)
	if err != nil {
		return kept, err
	}
	kept.Second = k.keepSecond(ctx, kept.Copy)
	k.keepMonth(ctx, k.beside())
	return kept, nil
}

func (k *Keeper) beside() *Place { return Beside(k.book.Path, k.book.Identity()) }

func (k *Keeper) keepBeside(ctx context.Context, reason string, report func(share float64)) (Kept, error) {
	place := k.beside()
	copies, err := place.Copies(ctx)
	if err != nil {
		return Kept{}, err
	}
	held, err := place.held()
	if err != nil {
		return Kept{}, err
	}
	last, err := k.book.LastStep(ctx)
	if err != nil {
		return Kept{}, err
	}
	if len(copies) > 0 && copies[0].Step == last.ID && copies[0].Mark == last.Mark && copies[0].Proven(held) {
		return Kept{Copy: copies[0]}, nil
	}
	card := Card{Serial: nextSerial(copies), Taken: k.Now().UnixMilli(), Reason: reason}
	card.carry(k.profile.Read(), k.book.Identity())
	c, err := place.take(ctx, k.book, card, report)
	if err != nil {
		return Kept{}, err
	}
	return Kept{Copy: c, Made: true}, k.thin(ctx, place)
}

func nextSerial(copies []Copy) int64 {
	if len(copies) == 0 {
		return 1
	}
	return copies[0].Serial + 1
}

// take makes one copy of the open book in the place: the attachments first, then
// the copy, its card last. Ended anywhere in between, it leaves no copy.
func (p *Place) take(ctx context.Context, book *data.Book, card Card, report func(share float64)) (Copy, error) {
	none := Copy{}
	if err := os.MkdirAll(p.Folder, files.PrivateFolder); err != nil {
		return none, unreachable(p.Folder, err)
	}
	files.Sweep(p.Folder) // what a power cut left; an error here is one of the next lines
	files.Sweep(filepath.Join(p.Folder, storeFolder))
	c := Copy{Card: card, Place: p}
	c.File = filepath.Base(book.Path)
	c.Path = p.free(stem(book.Path), card)
	draft, err := files.NewDraft(c.Path)
	if err != nil {
		return none, err
	}
	defer draft.Abort()
	if err := book.Copy(ctx, draft.Path, report); err != nil {
		return none, err
	}
	held, err := p.held()
	if err != nil {
		return none, err
	}
	err = data.MakeLean(ctx, draft.Path, func(hash string) bool { _, ok := held[hash]; return ok }, p.keep)
	if err != nil {
		return none, err
	}
	if err := data.QuickCheck(ctx, draft.Path); err != nil {
		return none, notSound(err)
	}
	glance, err := data.Look(ctx, draft.Path)
	if err != nil {
		return none, notSound(err)
	}
	c.Card.take(glance)
	if card.Reason != Migrating { // today's questions do not fit an older schema
		if c.Control, err = controlOf(ctx, book, glance); err != nil {
			return none, err
		}
	}
	if c.Sum, c.Size, err = sumOf(ctx, draft.Path); err != nil {
		return none, err
	}
	c.Checked = card.Taken
	return c, c.settle(draft)
}

// settle gives a finished draft its name and then its card.
func (c Copy) settle(draft *files.Draft) error {
	if err := draft.CommitNew(); err != nil {
		return err
	}
	return c.writeCard()
}

// controlOf is what the control lines of all years say, as long as the book still
// stands at the step of the copy; else nothing, and a test compares the rest.
func controlOf(ctx context.Context, book *data.Book, g data.Glance) ([]string, error) {
	codes, err := papers.ControlCodes(ctx, book)
	if err != nil {
		return nil, err
	}
	if last, err := book.LastStep(ctx); err != nil || last.ID != g.Step || last.Mark != g.Mark {
		return nil, err
	}
	return codes, nil
}

func notSound(cause error) error {
	if errors.Is(cause, context.Canceled) {
		return cause
	}
	return fault.Wrap(fault.Damaged, cause, words.KeepingBadWhat, words.KeepingBadNext)
}

// second is the place that the office chose for this book, nil where it chose none.
func (k *Keeper) second() (*Place, profile.Second, error) {
	chosen := k.profile.Read().Second[k.book.Identity()]
	if chosen.Folder == "" {
		return nil, chosen, nil
	}
	if _, err := os.Stat(chosen.Folder); err != nil {
		return nil, chosen, unreachable(chosen.Folder, err)
	}
	place := placeIn(chosen.Folder, k.book.Path, k.book.Identity())
	if chosen.Recipient != "" {
		to, err := age.ParseX25519Recipient(chosen.Recipient)
		if err != nil {
			return nil, chosen, err
		}
		place.to = to
	}
	return place, chosen, nil
}

// keepSecond brings a copy into the second place, unless it is there.
func (k *Keeper) keepSecond(ctx context.Context, from Copy) error {
	place, chosen, err := k.second()
	if err != nil || place == nil {
		return err
	}
	copies, err := place.Copies(ctx)
	if err != nil {
		return err
	}
	held, err := place.held()
	if err != nil {
		return err
	}
	if len(copies) == 0 || copies[0].Step != from.Step || copies[0].Mark != from.Mark || !copies[0].Proven(held) || copies[0].Sealed() != (place.to != nil) {
		from.carry(k.profile.Read(), k.book.Identity())
		if err := place.bringOver(ctx, from, nextSerial(copies), held); err != nil {
			return err
		}
		if err := k.thin(ctx, place); err != nil {
			return err
		}
	}
	chosen.Last = k.Now().UnixMilli()
	identity := k.book.Identity()
	return k.profile.Change(func(s *profile.State) {
		if now := s.Second[identity]; now.Folder == chosen.Folder {
			s.Second[identity] = chosen
		}
	})
}
