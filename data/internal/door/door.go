// Package door is how package datatest reaches the connection of a book, which package
// data shows nobody else.
package door

import "gorm.io/gorm"

// DB is set by package data: the connection of a *data.Book or a *data.Tx.
var DB func(of any) *gorm.DB
