// Package data is what the program remembers: the record types as gorm models,
// the book that holds them in one SQLite file, its migrations, its journal with
// undo, and the queries that count. It knows no window and no paper.
package data
