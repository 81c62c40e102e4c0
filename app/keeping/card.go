package keeping

import (
	"encoding/json"
	"errors"
	"time"

	"sothidua/app/profile"
	"sothidua/data"
	"sothidua/data/files"
)

// Card (thẻ) stands beside a copy and says what it is and how far it is proven.
type Card struct {
	Serial int64  `json:"serial"` // counts the copies of a place, whatever the clock says
	Taken  int64  `json:"taken"`  // unix ms, by this computer's clock
	Reason string `json:"reason"`
	File   string `json:"file,omitempty"` // name of the book's file

	Identity      string   `json:"identity"`
	Schema        int      `json:"schema"`
	Block         string   `json:"block,omitempty"`
	Step          int64    `json:"step"`
	Mark          string   `json:"mark"`
	Label         string   `json:"label,omitempty"`
	Changed       int64    `json:"changed"` // unix ms
	People        int      `json:"people"`
	Registrations int      `json:"registrations"`
	Control       []string `json:"control,omitempty"` // code of the control line of every year
	Hashes        []string `json:"hashes,omitempty"`

	Size    int64  `json:"size"`
	Sum     string `json:"sum"`               // SHA-256 of the copy as it lies there
	Checked int64  `json:"checked,omitempty"` // unix ms, zero: not
	Tested  int64  `json:"tested,omitempty"`  // when it was really restored for a test
	Failed  string `json:"failed,omitempty"`  // why that test failed last

	// What the computer that made it remembered beside the book.
	Person string          `json:"person,omitempty"` // who works there
	Second *profile.Second `json:"second,omitempty"` // the office's second place
}

// The reasons why a copy is made.
const (
	Leaving   = "leaving"
	Working   = "working"
	Migrating = "migrating"
	ManyRows  = "rows"
	Restoring = "restoring"
	Asked     = "asked"
)

func (c *Card) take(g data.Glance) {
	c.Identity, c.Schema, c.Block, c.Step, c.Mark, c.Label = g.Identity, g.Schema, g.Block, g.Step, g.Mark, g.Label
	c.People, c.Registrations, c.Hashes = g.People, g.Registrations, g.Hashes
	if !g.Changed.IsZero() {
		c.Changed = g.Changed.UnixMilli()
	}
}

// glance is what the card says of the book.
func (c Card) glance() data.Glance {
	g := data.Glance{
		Identity: c.Identity, Schema: c.Schema, Block: c.Block, Step: c.Step, Mark: c.Mark, Label: c.Label,
		People: c.People, Registrations: c.Registrations, Hashes: c.Hashes,
	}
	if c.Changed != 0 {
		g.Changed = time.UnixMilli(c.Changed)
	}
	return g
}

// When is the time by which the clerk knows the copy: that of its last step, or
// of the copy where there is none.
func (c Card) When() time.Time {
	if c.Changed != 0 {
		return time.UnixMilli(c.Changed)
	}
	return time.UnixMilli(c.Taken)
}

// mostCard bounds what is read of a card: a hundred thousand attachments.
const mostCard = 8 << 20

func readCard(copy string) (Card, error) {
	text, err := files.Read(copy+cardEnding, mostCard)
	if err != nil {
		return Card{}, err
	}
	var card Card
	if err := json.Unmarshal(text, &card); err != nil {
		return Card{}, err
	}
	for _, number := range []int64{card.Serial, card.Taken, card.Step, card.Changed, card.Size, card.Checked, card.Tested} {
		if number < -mostNumber || number > mostNumber {
			return Card{}, errStrangeCard
		}
	}
	return card, nil
}

// mostNumber is beyond every step, size and moment, and far from where numbers turn
// over: what a copy is worth is reckoned from them.
const mostNumber = 1 << 53

var errStrangeCard = errors.New("the card holds a number that no copy has")

func (c Copy) writeCard() error {
	card := c.Card
	if c.Sealed() { // what names people stays inside
		card.Label, card.Block, card.File, card.Person = "", "", "", ""
	}
	text, err := json.Marshal(card)
	if err != nil {
		return err
	}
	return files.Put(c.Path+cardEnding, text)
}
