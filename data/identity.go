package data

import (
	"context"
	"crypto/rand"
	"encoding/hex"
)

// Identity returns the id of the book, the same in all its copies.
func (b *Book) Identity() string { return b.identity }

// Person is who works on the book, as the journal says it.
func (b *Book) Person() string {
	if b.Who != "" {
		return b.Who
	}
	return currentUser()
}

// LastStep returns the latest step of the journal, whatever its kind; ID zero in a
// book without any. Two copies of a book agree up to a step when its ID and Mark are
// in both.
func (b *Book) LastStep(ctx context.Context) (Step, error) {
	var step Step
	err := b.read(ctx).Order("id DESC").Limit(1).Find(&step).Error
	return step, explain(b.Path, err)
}

func (b *Book) readIdentity() error {
	return b.sql.QueryRow("SELECT book_id FROM identity").Scan(&b.identity)
}

// newMark tells a step from one with the same number in a copy that went apart.
func newMark() string {
	mark := make([]byte, 8)
	rand.Read(mark) // never fails
	return hex.EncodeToString(mark)
}
