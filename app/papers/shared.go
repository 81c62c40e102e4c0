package papers

import (
	"math"
	"unicode/utf8"
)

// What is reckoned with where columns share a width: mm of a letter of listText, of the padding
// of a cell, of the least column of words, and of a step from one column to another, of which so many are tried at once.
const (
	letterWidth = 2.1
	asideWidth  = 2
	leastWords  = 24
	shareStep   = 1
	mostSteps   = 24
)

// shared parts the width among the columns of words so that the rows become as low as they can.
// Each row has its texts by column; a column of which no row says anything keeps its width.
func (r roster) shared(width float64, rows [][]string) roster {
	open := r.fitted(width)
	long := make([][]float64, len(rows)) // mm of each text on one line
	says := make([]bool, len(r.columns))
	for n, texts := range rows {
		for i, text := range texts {
			long[n] = append(long[n], letterWidth*float64(utf8.RuneCountInString(text)))
			says[i] = says[i] || text != ""
		}
	}
	lines := func() (sum int) {
		for _, row := range long {
			most := 1
			for i, mm := range row {
				if mm > 0 {
					most = max(most, int(math.Ceil(mm/(open.columns[i].width-asideWidth))))
				}
			}
			sum += most
		}
		return sum
	}
	move := func(from, to int, mm float64) {
		open.columns[from].width -= mm
		open.columns[to].width += mm
	}
	for least := lines(); ; {
		from, to := -1, -1
		for i := range says {
			for j := range says {
				if !says[i] || !says[j] || i == j {
					continue
				}
				for n := 1.0; n <= mostSteps && open.columns[i].width-n*shareStep >= leastWords; n++ { // one step alone may change nothing
					move(i, j, n*shareStep)
					if sum := lines(); sum < least {
						least, from, to = sum, i, j
					}
					move(i, j, -n*shareStep)
				}
			}
		}
		if from < 0 {
			return open
		}
		for n := 1.0; n <= mostSteps; n++ {
			move(from, to, shareStep)
			if lines() == least {
				break
			}
		}
	}
}
