package shell

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"sothidua/app/help"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// helpPicture is how a picture of the pages of help comes about: the area and the tab, what
// the clerk does there, and what of it is cut out, from the corner of what is in front: of the
// dialog, else of the screen.
type helpPicture struct {
	name string
	area desk.Area
	tab  int
	do   func(s *Shell)
	cut  image.Rectangle
	wide float32 // of the window, so that nothing is cut at the right; zero: of an area of a page's width
}

// helpWidth is that of a page of help, navWide that of the list of areas beside an area.
const (
	helpWidth = 690
	navWide   = 195
)

func cutOut(x, y, height int) image.Rectangle { return image.Rect(x, y, x+helpWidth, y+height) }

func presses(keys ...string) func(*Shell) {
	return func(s *Shell) {
		for _, key := range keys {
			s.commands.Fire(key)
		}
	}
}

// helpPictures are made on the practice book, some days before its ceremony. Those of copies
// are of the same book as an office has it.
var helpPictures = []helpPicture{
	{"start", desk.Overview, 0, func(s *Shell) { s.showStart() }, image.Rect(520, 80, 912, 480), 912},
	{"tour", desk.Overview, 0, nil, image.Rect(-220, -60, helpWidth-220, 340), 912},
	{"overview", desk.Overview, 0, nil, cutOut(0, 0, 340), 0},
	{"year", desk.Year, 0, nil, cutOut(0, 0, 300), 0},
	{"ceremony", desk.Ceremony, 1, nil, cutOut(0, 0, 300), 0},
	{"pledge", desk.Pledge, 0, nil, cutOut(0, 0, 300), 0},
	{"grid", desk.Registrations, 0, nil, cutOut(0, 0, 420), 0},
	{"form", desk.Registrations, 0, presses("Ctrl+N"), cutOut(81, 26, 380), 866},
	{"import", desk.Registrations, 0, dropList, cutOut(18, 22, 220), 726},
	{"papers", desk.Papers, 0, nil, cutOut(0, 0, 400), 0},
	{"results", desk.Results, 0, nil, cutOut(0, 0, 300), 0},
	{"scoring", desk.Scoring, 1, nil, cutOut(0, 0, 300), 0},
	{"block", desk.Block, 0, nil, cutOut(0, 0, 300), 0},
	{"people", desk.People, 0, nil, cutOut(0, 0, 300), 0},
	{"search", desk.Search, 0, nil, cutOut(0, 0, 240), 0},
	{"journal", desk.Journal, 0, nil, cutOut(0, 0, 190), 0},
	{"rules", desk.Rules, 0, nil, cutOut(0, 0, 300), 0},
	{"titles", desk.Titles, 0, nil, cutOut(0, 0, 300), 0},
	{"wording", desk.Wording, 0, nil, cutOut(0, 0, 300), 0},
	{"settings", desk.Settings, 0, nil, cutOut(0, 0, 300), 0},
	{"restore", desk.Settings, 0, presses("Ctrl+B", "Ctrl+R"), cutOut(0, 0, 150), helpWidth},
}

// dropList lets a list of a unit go over the window.
func dropList(s *Shell) {
	path := filepath.Join(filepath.Dir(s.desk.Book.Path), "Danh sách.csv")
	list := "STT,Họ và tên,Chức vụ,Danh hiệu đăng ký\n1,Trần Thị Bích Ngọc,Phó Trưởng phòng,LĐTT; CSTĐCS\n2,Lê Quang Hiển,Chuyên viên,LĐTT\n3,Phan Văn Tú,Chuyên viên,Lao động giỏi\n"
	if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
		panic(err)
	}
	s.screen().(taker).Drop([]string{path})
}

// TestHelpPictures draws the pictures of the pages of help into the folder that HELP_PICTURES
// names. Somebody looks. Else: given the screens as they are now, then the shipped pictures
// are of them.
func TestHelpPictures(t *testing.T) {
	folder := os.Getenv("HELP_PICTURES")
	local := time.Local
	time.Local = time.UTC
	t.Cleanup(func() { time.Local = local })
	for _, p := range helpPictures {
		t.Run(p.name, func(t *testing.T) {
			r := newRuns(t)
			day := time.Date(2023, 3, 6, 9, 0, 0, 0, time.Local)
			r.book.Now = func() time.Time { return day }
			db := datatest.DB(r.book)
			if err := db.Exec("UPDATE steps SET at = ?, who = 'Trần Thị B'", day.Add(-time.Hour).UnixMilli()).Error; err != nil {
				t.Fatal(err)
			}
			if err := db.Exec("DELETE FROM settings WHERE key = ?", data.SettingPractice).Error; err != nil {
				t.Fatal(err)
			}
			s := r.start()
			s.win.Resize(fyne.NewSize(cmp.Or(p.wide, navWide+helpWidth), 640))
			s.openArea(p.area)
			for range p.tab {
				s.commands.Run(kit.NextTab)
			}
			if p.do != nil {
				p.do(s)
			}
			picture := painted(s.win.Canvas(), 1)
			cut := p.cut.Add(s.inFront()).Intersect(picture.Bounds())
			if folder != "" {
				writePicture(t, filepath.Join(folder, p.name+".png"), picture.SubImage(cut))
			} else if p.name == "start" {
				t.Log("not compared: behind tests of other windows its texts wrap otherwise")
			} else if off := offBy(shippedPicture(t, p.name), picture.SubImage(cut)); off > stale {
				t.Errorf("%.1f %% of its dots are otherwise on the screen: make help-pictures, and look", 100*off)
			}
		})
	}
}

// stale is the share of its dots that are otherwise in a picture of another screen: a word
// that came, or a column that moved.
const stale = 0.01

func shippedPicture(t *testing.T, name string) image.Image {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("..", "..", "assets", "help", name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

// offBy is the share of the dots of a shipped picture, which has few colours, that are plainly
// of another colour on the screen.
func offBy(shipped, screen image.Image) float64 {
	size := shipped.Bounds().Size()
	if size != screen.Bounds().Size() {
		return 1
	}
	off := 0
	for y := range size.Y {
		for x := range size.X {
			was := color.NRGBAModel.Convert(shipped.At(x, y)).(color.NRGBA)
			is := color.NRGBAModel.Convert(screen.At(screen.Bounds().Min.X+x, screen.Bounds().Min.Y+y)).(color.NRGBA)
			if apart(was, is) > 60*60 {
				off++
			}
		}
	}
	return float64(off) / float64(size.X*size.Y)
}

// inFront is the corner of the dialog, else of the screen.
func (s *Shell) inFront() image.Point {
	object := s.win.Content()
	switch {
	case s.win.Canvas().Overlays().Top() != nil:
		object = s.win.Canvas().Overlays().Top()
		if popup, ok := object.(*widget.PopUp); ok {
			object = popup.Content
		}
	case s.start == nil && s.over == nil:
		object = s.screen().Content()
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(object)
	return image.Pt(int(at.X), int(at.Y))
}

// helpColours is how many a picture has: half a byte for a dot.
const helpColours = 16

func writePicture(t *testing.T, path string, picture image.Image) {
	t.Helper()
	few := image.NewPaletted(image.Rectangle{Max: picture.Bounds().Size()}, paletteOf(picture))
	for y := range few.Rect.Dy() {
		for x := range few.Rect.Dx() {
			few.Set(x, y, picture.At(picture.Bounds().Min.X+x, picture.Bounds().Min.Y+y))
		}
	}
	var content bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&content, few); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// paletteOf takes the colour that most dots have, then again and again the one that many dots
// have which no colour taken is near to.
func paletteOf(picture image.Image) color.Palette {
	counts := map[color.NRGBA]int{}
	bounds := picture.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			counts[color.NRGBAModel.Convert(picture.At(x, y)).(color.NRGBA)]++
		}
	}
	type shade struct {
		color.NRGBA
		count, far int
	}
	var shades []shade
	for c, n := range counts {
		shades = append(shades, shade{c, n, 1})
	}
	var palette color.Palette
	for len(palette) < helpColours {
		next := slices.MaxFunc(shades, func(a, b shade) int {
			if a.count*a.far != b.count*b.far {
				return a.count*a.far - b.count*b.far
			}
			return strings.Compare(string([]byte{a.R, a.G, a.B}), string([]byte{b.R, b.G, b.B}))
		})
		if next.far == 0 {
			break
		}
		palette = append(palette, next.NRGBA)
		for i, s := range shades {
			if d := apart(s.NRGBA, next.NRGBA); len(palette) == 1 || d < s.far {
				shades[i].far = d
			}
		}
	}
	return palette
}

func apart(a, b color.NRGBA) int {
	square := func(x, y uint8) int { return (int(x) - int(y)) * (int(x) - int(y)) }
	return square(a.R, b.R) + square(a.G, b.G) + square(a.B, b.B)
}

// Given the pages of help, then each has a picture, each picture is there with a line below
// it and words for who does not see it, none is larger than a page, and none is left over.
func TestPagesHaveTheirPictures(t *testing.T) {
	used := map[string]bool{}
	for _, page := range help.Pages() {
		n := 0
		for _, line := range page.Lines {
			if line.Kind != help.Picture {
				continue
			}
			n++
			if used[line.Picture] {
				t.Errorf("%s is shown twice", line.Picture)
			}
			used[line.Picture] = true
			if !strings.HasSuffix(line.Text, ".") || !strings.HasSuffix(line.Said, ".") || line.Text == line.Said {
				t.Errorf("%s: %s has the line %q and the words %q", page.Name, line.Picture, line.Text, line.Said)
			}
			content, err := os.ReadFile(filepath.Join("../../assets/help", line.Picture+".png"))
			if err != nil {
				t.Fatalf("%v: make help-pictures draws it", err)
			}
			picture, err := png.Decode(bytes.NewReader(content))
			if err != nil {
				t.Fatal(err)
			}
			size := picture.Bounds().Size()
			if few, ok := picture.(*image.Paletted); !ok || len(few.Palette) > helpColours || size.X > helpWidth || size.Y > 420 || len(content) > 24_000 {
				t.Errorf("%s is %d × %d, %d bytes", line.Picture, size.X, size.Y, len(content))
			}
			if !bytes.Equal(content, help.PictureOf(line.Picture)) {
				t.Errorf("%s is not the one that is shipped", line.Picture)
			}
		}
		if n == 0 {
			t.Errorf("%s has no picture", page.Name)
		}
	}
	files, err := filepath.Glob("../../assets/help/*.png")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".png")
		if !used[name] {
			t.Errorf("%s is on no page", name)
		}
		if !slices.ContainsFunc(helpPictures, func(p helpPicture) bool { return p.name == name }) {
			t.Errorf("%s is made by nobody", name)
		}
	}
}
