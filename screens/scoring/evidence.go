package scoring

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/files"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// take gives the unit in view the points of its results where the block gave none yet.
func (c *scores) take() {
	unitID := c.unitID
	var leaves []data.Criterion
	for _, n := range c.s.tree {
		if n.Leaf() {
			leaves = append(leaves, n.Criterion)
		}
	}
	changes := scoring.GiveByResult(leaves, c.given, unitID)
	if len(changes) == 0 {
		c.s.desk.Tell(words.ScoreTakeNone)
		return
	}
	label := fmt.Sprintf(words.ScoreTakeStep, c.s.unitName(unitID), viet.Number(len(changes)))
	c.s.desk.Save(label, func(tx *data.Tx) error { return scoring.GiveAll(tx, changes) }, c.s.desk.Undoable(label, c.s.desk.Failed))
}

// attach lets her choose the file that proves the points under the cursor.
func (c *scores) attach() {
	n, ok := c.grid.Selected()
	if !ok || !n.Leaf() {
		c.s.desk.Tell(words.KitChooseLine)
		return
	}
	unitID := c.unitID
	kit.OpenFile(c.s.desk.Window, scoring.EvidenceFiles, func(path string) {
		kit.Do(c.s.desk.Runner, func() ([]byte, error) { return scoring.ReadEvidence(path) }, func(bytes []byte, err error) {
			if err != nil {
				c.s.desk.ShowErr(err)
				return
			}
			name := filepath.Base(path)
			c.s.desk.Save(fmt.Sprintf(words.ScoreFileStep, c.s.unitName(unitID), short(n.Text), name), func(tx *data.Tx) error {
				return scoring.Attach(tx, n.ID, unitID, name, bytes)
			}, c.s.desk.Failed)
		})
	})
}

// openFile shows the file of the criterion under the cursor in the program for it.
func (c *scores) openFile() {
	n, ok := c.grid.Selected()
	score := c.given[n.ID]
	if !ok || score.Hash == "" {
		c.s.desk.Tell(words.ScoreFileNone)
		return
	}
	ending := filepath.Ext(score.FileName)
	name := files.Name(strings.TrimSuffix(score.FileName, ending)) + ending
	c.s.desk.OpenCopy(name, func(w io.Writer) error { return scoring.WriteEvidence(w, c.s.desk.Book, score.Hash) })
}
