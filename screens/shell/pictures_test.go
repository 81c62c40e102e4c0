package shell

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/office"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// views are the screens that pictures are made for: what Windows leaves of them at a
// scale of the toolkit, with a size of the letters.
var views = map[string]struct {
	screen fyne.Size
	scale  float32
	text   string
}{
	"100":       {fyne.NewSize(1366, 768), 1, data.TextSizeNormal},
	"125":       {fyne.NewSize(1366, 768), 1.3, data.TextSizeNormal},
	"125 large": {fyne.NewSize(1366, 768), 1.3, data.TextSizeLarge},
	"150 large": {fyne.NewSize(1366, 768), 1.5, data.TextSizeLarge},
	"150":       {fyne.NewSize(1366, 768), 1.5, data.TextSizeNormal},
	"200":       {fyne.NewSize(1920, 1080), 2, data.TextSizeNormal},
}

// TestPictures draws every area, every tab and what Ctrl+N opens there into the folder that
// PICTURES names; VIEWS and BOOKS choose among them. Somebody looks.
func TestPictures(t *testing.T) {
	folder := os.Getenv("PICTURES")
	if folder == "" {
		t.Skip("make pictures draws them")
	}
	for _, view := range chosen("VIEWS", "100", "125", "125 large", "150", "200") {
		for _, book := range chosen("BOOKS", "block", "cum", "empty", "long") {
			t.Run(view+"/"+book, func(t *testing.T) {
				r := pictured(t, book)
				r.textSize(views[view].text)
				s := r.start()
				scale := views[view].scale
				s.win.Resize(fyne.NewSize(views[view].screen.Width/scale, views[view].screen.Height/scale-72))
				n := 0
				w := &walker{T: t, s: s}
				draw := func(where string) {
					n++
					name := fmt.Sprintf("%02d %s.png", n, strings.ReplaceAll(where, "/", "-"))
					drawn(t, filepath.Join(folder, view, book, name), s.win.Canvas(), scale)
				}
				for _, p := range s.places {
					s.goTo(desk.Place{Area: p.area})
					w.tabs(string(p.area), func(where string) {
						draw(where)
						for centre, sides := w.seen(), 0; sides < 4 && s.works(kit.SideKey); sides++ {
							if s.commands.Fire(kit.SideKey); slices.Equal(w.seen(), centre) {
								break
							}
							draw(where + " side")
						}
						if s.works("Ctrl+N") {
							s.commands.Fire("Ctrl+N")
							draw(where + " new")
							for range 3 {
								if s.commands.Suspended() {
									s.commands.Fire("Esc")
								}
							}
							s.leave(func() {})
						}
					})
				}
			})
		}
	}
}

func chosen(name string, all ...string) []string {
	if some := os.Getenv(name); some != "" {
		return strings.Split(some, ",")
	}
	return all
}

// pictured opens one of the books: the two practice years, one just begun, and one
// whose names are as long as names become.
func pictured(t *testing.T, book string) *runs {
	t.Helper()
	r := newRuns(t)
	var err error
	switch book {
	case "cum":
		r.book.Close()
		desktest.Lay(t, office.PracticePath(r.getenv, sample.Cluster), sample.Cluster)
		r.book, err = office.OpenPractice(office.PracticePath(r.getenv, sample.Cluster), sample.Cluster)
	case "empty":
		r.book.Close()
		r.book, err = office.Begin(filepath.Join(r.folder, "moi"), office.Beginning{Block: "Khối thi đua Các trường", Units: []string{"Trường Một", "Trường Hai"}, Year: 2026})
	case "long":
		for column, text := range map[string]string{
			"units SET name": " và Bồi dưỡng nghiệp vụ, Thông tin khoa học khu vực miền Trung – Tây Nguyên", "people SET full_name": " Hoàng Bảo Khánh Phương Thảo",
			"posts SET title": " kiêm Trưởng ban Tổ chức – Hành chính, Tài vụ và Quản trị", "movements SET name": " trong toàn ngành giai đoạn 2021 – 2025, định hướng đến năm 2030",
			"registrations SET subject_name": " Hoàng Bảo Khánh Phương Thảo", "blocks SET name": " thuộc Bộ và các cơ quan trực thuộc khu vực phía Bắc",
		} {
			table, field, _ := strings.Cut(column, " SET ")
			if err := datatest.DB(r.book).Exec("UPDATE "+table+" SET "+field+" = "+field+" || ?", text).Error; err != nil {
				t.Fatal(err)
			}
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.book.Close() })
	return r
}

func drawn(t *testing.T, path string, c fyne.Canvas, scale float32) {
	t.Helper()
	for _, layer := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		for _, seen := range desktest.LookIn(c, layer) { // the painter cannot draw the border of a box without room
			if size := seen.Object.Size(); size.Width < 0 || size.Height < 0 {
				seen.Object.Hide()
				defer seen.Object.Show()
			}
		}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, painted(c, scale)); err != nil {
		t.Fatal(err)
	}
}
