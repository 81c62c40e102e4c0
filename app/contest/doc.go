// Package contest says what a year of a block (năm thi đua) holds. Each fact has
// one function here, and screens, papers, rules and verbs take it from there. Its
// answers are plain values; nothing here knows a window or a page. Below it stand the
// counts that triggers keep in the book: they make the first answer quick, and stay.
package contest
