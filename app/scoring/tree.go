package scoring

import (
	"math"
	"strconv"

	"sothidua/data"
	"sothidua/data/viet"
)

// Node is a criterion in its place of the tree (cây tiêu chí).
type Node struct {
	data.Criterion
	Number   string // I for a head, 1 and 1.1 below it
	Depth    int    // 0 for a head
	Children int    // right below
	Below    float64
}

// Differs tells whether the maxima right below a criterion do not add up to its own.
func (n Node) Differs() bool { return n.Children > 0 && n.Below != rounded(n.Maximum) }

// Leaf tells whether points are given for the criterion.
func (n Node) Leaf() bool { return n.Children == 0 }

// Over tells whether points are more than a criterion gives.
func Over(c data.Criterion, points *float64) bool {
	return points != nil && rounded(math.Abs(*points)) > rounded(c.Maximum)
}

// Tree puts criteria in the order of reading: a head, what is below it, the next
// head. What hangs below nothing known stands as a head.
func Tree(criteria []data.Criterion) []Node {
	known := map[int64]bool{}
	for _, c := range criteria {
		known[c.ID] = true
	}
	below := map[int64][]data.Criterion{}
	for _, c := range criteria {
		parent := int64(0)
		if c.ParentID != nil && known[*c.ParentID] {
			parent = *c.ParentID
		}
		below[parent] = append(below[parent], c)
	}
	var nodes []Node
	var walk func(parent int64, depth int, number string)
	walk = func(parent int64, depth int, number string) {
		for i, c := range below[parent] {
			n := Node{Criterion: c, Depth: depth, Number: viet.Roman(i + 1), Children: len(below[c.ID])}
			if depth > 0 {
				n.Number = number + strconv.Itoa(i+1)
			}
			for _, child := range below[c.ID] {
				n.Below = rounded(n.Below + child.Maximum)
			}
			nodes = append(nodes, n)
			deeper := ""
			if depth > 0 {
				deeper = n.Number + "."
			}
			walk(c.ID, depth+1, deeper)
		}
	}
	walk(0, 0, "")
	return nodes
}

// Whole is what the heads give together, without bonus and penalty.
func Whole(criteria []data.Criterion) float64 {
	sum := 0.0
	for _, c := range criteria {
		if c.ParentID == nil && c.Kind == data.CriterionPlain {
			sum = rounded(sum + c.Maximum)
		}
	}
	return sum
}

// Places are the ranks of sums by the total that counts; 0 for a unit that is not scored in
// full: what is not looked at yet, a bonus or a penalty too, may move it.
func Places(sums []Sum) []int {
	var totals []float64
	for _, sum := range sums {
		if sum.Complete() {
			totals = append(totals, sum.Total.Counted)
		}
	}
	ranks := Ranks(totals)
	places := make([]int, len(sums))
	for i, sum := range sums {
		if sum.Complete() {
			places[i], ranks = ranks[0], ranks[1:]
		}
	}
	return places
}
