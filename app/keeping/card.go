package keeping

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"time"

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
	var card Card
	file, err := os.Open(copy + cardEnding)
	if err != nil {
		return card, err
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, mostCard+1))
	if err != nil {
		return card, err
	}
	if len(text) > mostCard {
		return card, errors.New("the card is too large")
	}
	err = json.Unmarshal(text, &card)
	return card, err
}

func (c Copy) writeCard() error {
	card := c.Card
	if c.Sealed() { // what names people stays inside
		card.Label, card.Block, card.File = "", "", ""
	}
	text, err := json.Marshal(card)
	if err != nil {
		return err
	}
	return files.Put(c.Path+cardEnding, text)
}
