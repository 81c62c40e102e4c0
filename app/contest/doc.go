// Package contest says what a year of a block (năm thi đua) holds. Each fact has
// one function here, and screens, papers, rules and verbs take it from there. Its
// answers are plain values; nothing here knows a window or a page.
//
// The counts that triggers keep in the book say no more than which units and titles have
// any: a subject counts once, which rows cannot say. They stay as a witness: a book that
// was mixed of two states betrays itself where they and its registrations differ
// (data/sound.go).
package contest
