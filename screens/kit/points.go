package kit

import (
	"sothidua/assets/words"
	"sothidua/data/viet"
)

// PointsField holds a number with a comma, such as 12,5.
type PointsField struct{ entryField[*PointsField] }

// NewPoints returns a field for a number with a comma.
func NewPoints(key, label string) *PointsField {
	f := &PointsField{}
	f.setUpEntry(f, key, label)
	f.judge = func() string {
		if _, ok := f.Value(); !ok {
			return words.KitBadPoints
		}
		return ""
	}
	f.ExtendBaseWidget(f)
	return f
}

// Value returns the number; ok is false when the field is empty or holds none.
func (f *PointsField) Value() (x float64, ok bool) { return viet.ParsePoints(f.text()) }

// SetValue shows x.
func (f *PointsField) SetValue(x float64) { f.SetText(viet.Points(x)) }
