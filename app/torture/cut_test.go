//go:build linux

package torture

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func TestPowerCutAtAnyPointLosesNothing(t *testing.T) {
	for _, w := range works {
		t.Run(w.name, func(t *testing.T) {
			// Given everything that the work did to the disk
			j := w.prepare(t, 1)
			whole := newDisk(t, j.Folder)
			events := w.traced(t, j)
			trials(t, "power cut: "+w.name, w.weight*size(1, 15), func(t *testing.T, random *rand.Rand) (string, error) {
				// When the power goes at some point of it, in one of the ways it can
				point, way := 1+random.IntN(len(events)), some(random, cuts)
				d, acks := whole.after(events[:point])
				after := j
				after.Folder = tempFolder(t)
				d.put(t, d.cut(way, random), j.Folder, after.Folder)
				// Then the book opens and nothing acknowledged is lost
				return fmt.Sprintf("cut after call %d of %d, %s", point, len(events), way), w.examine(after, acks)
			})
		})
	}
}
