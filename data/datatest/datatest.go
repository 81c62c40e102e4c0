// Package datatest lets tests look at a book, and change it, by queries of their own.
package datatest

import (
	"testing"

	"gorm.io/gorm"

	"sothidua/data"
	"sothidua/data/internal/door"
)

// DB is the connection of a book, or that of a step under way.
func DB[T *data.Book | *data.Tx](of T) *gorm.DB { return door.DB(of) }

// Undecide takes back whatever was decided of registrations, without a step.
func Undecide(t testing.TB, book *data.Book) {
	t.Helper()
	err := book.Bulk("", func(tx *data.Tx) error {
		for _, statement := range []string{
			"DELETE FROM refusals", "UPDATE registrations SET award_id = NULL", "UPDATE years SET closed_on = ''",
		} {
			if err := DB(tx).Exec(statement).Error; err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
