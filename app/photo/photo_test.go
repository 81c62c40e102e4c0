package photo_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"sothidua/app/photo"
)

// pictures are one of every kind that cameras, scanners and programs write, of
// 640 by 480 dots but for the one with a palette.
func pictures(t testing.TB) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.*g")
	if err != nil || len(paths) == 0 {
		t.Fatal("no pictures", err)
	}
	all := map[string][]byte{}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(path)] = content
	}
	return all
}

// taken is how many bytes work allocates.
func taken(work func()) int {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return int(after.TotalAlloc - before.TotalAlloc)
}

func TestEveryKindIsDecodedInTheMemoryThatItsShapeTells(t *testing.T) {
	const box, beside = 160, 1 << 20
	for name, content := range pictures(t) {
		shape, err := photo.Look(bytes.NewReader(content))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var small *image.RGBA
		bytesTaken := taken(func() { small, err = photo.Fit(bytes.NewReader(content), box, box) })
		if err != nil || small.Rect.Dx() != min(box, shape.Width) || small.Rect.Dy() != small.Rect.Dx()*3/4 {
			t.Errorf("%s: %v, %v", name, small, err)
		}
		if bytesTaken > shape.Memory*11/10+beside {
			t.Errorf("%s took %d bytes, said %d", name, bytesTaken, shape.Memory)
		}
	}
}

func TestAPictureThatIsNotWholeIsDamaged(t *testing.T) {
	for name, content := range pictures(t) {
		for _, part := range []int{20, len(content) / 2, len(content) - 20} {
			if _, err := photo.Fit(bytes.NewReader(content[:part]), 100, 100); !errors.Is(err, photo.ErrDamaged) {
				t.Errorf("%d of %d bytes of %s: %v", part, len(content), name, err)
			}
		}
	}
	for _, text := range []string{"", "\xff", "chỉ là chữ", "GIF89a"} {
		if _, err := photo.Fit(bytes.NewReader([]byte(text)), 100, 100); !errors.Is(err, photo.ErrForeign) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// enlarged says in a picture's header that it has other sides.
func enlarged(name string, content []byte, width, height int) []byte {
	content = bytes.Clone(content)
	if filepath.Ext(name) == ".png" {
		binary.BigEndian.PutUint32(content[16:], uint32(width))
		binary.BigEndian.PutUint32(content[20:], uint32(height))
		return content
	}
	at := max(bytes.Index(content, []byte{0xff, 0xc0}), bytes.Index(content, []byte{0xff, 0xc2}))
	binary.BigEndian.PutUint16(content[at+5:], uint16(height))
	binary.BigEndian.PutUint16(content[at+7:], uint16(width))
	return content
}

func TestAPictureThatUnfoldsBeyondTheRoomIsRefusedUnread(t *testing.T) {
	for name, content := range pictures(t) {
		huge := enlarged(name, content, 12_000, 10_000)
		var err error
		if n := taken(func() { _, err = photo.Fit(bytes.NewReader(huge), 100, 100) }); n > 1<<20 {
			t.Errorf("%s took %d bytes", name, n)
		}
		if !errors.Is(err, photo.ErrTooLarge) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, dots := range map[string]int{"colour-420.jpg": 50, "grey.jpg": 100, "progressive-422.jpg": 10, "grey.png": 100, "colour.png": 24} {
		usual := enlarged(name, pictures(t)[name], 10_000, dots*100)
		if _, err := photo.Look(bytes.NewReader(usual)); err != nil {
			t.Errorf("%s of %d megapixels: %v", name, dots, err)
		}
	}
}

func TestScansAreCounted(t *testing.T) {
	content := pictures(t)["progressive-444.jpg"]
	last, end := bytes.LastIndex(content, []byte{0xff, 0xda}), len(content)-2
	endless := bytes.Clone(content[:end])
	for range 1000 {
		endless = append(endless, content[last:end]...)
	}
	endless = append(endless, content[end:]...)
	if _, err := photo.Fit(bytes.NewReader(endless), 100, 100); !errors.Is(err, photo.ErrDamaged) {
		t.Errorf("a picture of 1000 scans: %v", err)
	}
}

// turned is a picture, red at its left and blue at its right, with EXIF's word
// on how the camera was held.
func turned(t *testing.T, turn byte) []byte {
	t.Helper()
	picture := image.NewRGBA(image.Rect(0, 0, 64, 32))
	for y := range 32 {
		for x := range 64 {
			dot := color.RGBA{255, 0, 0, 255}
			switch {
			case x >= 32 && y < 16:
				dot = color.RGBA{0, 0, 255, 255}
			case x >= 32:
				dot = color.RGBA{0, 255, 0, 255}
			}
			picture.SetRGBA(x, y, dot)
		}
	}
	var file bytes.Buffer
	if err := jpeg.Encode(&file, picture, nil); err != nil {
		t.Fatal(err)
	}
	exif := append([]byte("\xff\xe1\x00\x22Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00"), turn, 0, 0, 0, 0, 0, 0, 0)
	return append(append([]byte{0xff, 0xd8}, exif...), file.Bytes()[2:]...)
}

func TestPicturesStandUpright(t *testing.T) {
	// The corners from the left above, clockwise: the blue and the green one tell
	// where the right side went.
	for turn, want := range map[byte]string{
		0: "rbgr", 1: "rbgr", 2: "brrg", 3: "grrb", 4: "rgbr", 5: "rrgb", 6: "rrbg", 7: "gbrr", 8: "bgrr", 9: "rbgr",
	} {
		small, err := photo.Fit(bytes.NewReader(turned(t, turn)), 64, 64)
		if err != nil {
			t.Fatal(err)
		}
		w, h := small.Rect.Dx(), small.Rect.Dy()
		got := ""
		for _, at := range []image.Point{{4, 4}, {w - 5, 4}, {w - 5, h - 5}, {4, h - 5}} {
			switch c := small.RGBAAt(at.X, at.Y); {
			case c.R > 200:
				got += "r"
			case c.G > 200:
				got += "g"
			case c.B > 200:
				got += "b"
			}
		}
		if got != want || (turn > 4 && turn < 9) != (h > w) {
			t.Errorf("turn %d: corners %s of %d by %d, want %s", turn, got, w, h, want)
		}
	}
}

func FuzzFit(f *testing.F) {
	for _, content := range pictures(f) {
		f.Add(content)
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		small, err := photo.Fit(bytes.NewReader(content), 50, 40)
		if err == nil && (small.Rect.Dx() > 50 || small.Rect.Dy() > 40 || small.Rect.Empty()) {
			t.Errorf("the picture is %v", small.Rect)
		}
	})
}
