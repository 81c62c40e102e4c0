// Package datatest lets tests look at a book, and change it, by queries of their own.
package datatest

import (
	"gorm.io/gorm"

	"sothidua/data"
	"sothidua/data/internal/door"
)

// DB is the connection of a book, or that of a step under way.
func DB[T *data.Book | *data.Tx](of T) *gorm.DB { return door.DB(of) }
