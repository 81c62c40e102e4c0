package data

import (
	"fmt"

	"sothidua/data/viet"
)

// A post and a membership hold from their first day to their last, both
// included. Without a first day they have held since before the book's records;
// without a last one they still hold.

// heldIn is that condition for rows of a table or its alias, and any day of a
// span. It takes two values: the last day of the span, then the first.
func heldIn(table string) string {
	return fmt.Sprintf("(%[1]s.from_date <= ? AND (%[1]s.to_date = '' OR %[1]s.to_date >= ?))", table)
}

func holdsIn(from, to, first, last viet.Date) bool {
	return from <= last && (to == "" || to >= first)
}

// HoldsOn tells whether the post is held on a day.
func (p Post) HoldsOn(day viet.Date) bool { return holdsIn(p.FromDate, p.ToDate, day, day) }

// Holds tells whether the unit belongs to the block in any part of a year.
func (m Membership) Holds(year Year) bool {
	return holdsIn(m.FromDate, m.ToDate, year.FirstDay(), year.LastDay())
}

// mainPost is the order of the posts (o) that a person holds on one day: the one
// that began last comes first and speaks for the person.
const mainPost = "o.from_date DESC, o.id DESC"

// PostsIn returns the posts that each of these people holds in a span of days, the one that
// speaks for the person first. Whoever holds none then is not in the answer.
func (tx *Tx) PostsIn(people []int64, first, last viet.Date) (map[int64][]Post, error) {
	held := make(map[int64][]Post, len(people))
	posts, err := whereIn[Post](tx.db.Table("posts o").Where(heldIn("o"), last, first).Order(mainPost), "o.person_id", people)
	for _, post := range posts {
		held[post.PersonID] = append(held[post.PersonID], post)
	}
	return held, err
}
