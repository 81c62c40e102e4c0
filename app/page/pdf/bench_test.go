package pdf_test

import (
	"errors"
	"fmt"
	"io"
	"testing"

	"sothidua/app/page"
	"sothidua/app/page/pdf"
	"sothidua/app/page/picture"
)

// staff is a landscape list of eight columns, its header of two rows, with rows
// of one to three lines.
func staff(rows int) *page.Doc {
	text := func(align page.Align, s string) page.Cell { return page.C(page.P(align, 12, s)) }
	head := func(s string) page.Cell { return page.C(page.P(page.Center, 12, s).Bolded()).Centred() }
	table := page.Table{
		Columns: []float64{12, 42, 22, 38, 50, 33, 25, 25}, Borders: true, Padding: 1.5,
		Header: []page.Row{
			{Cells: []page.Cell{
				head("STT").Spanning(1, 2), head("Họ và tên").Spanning(1, 2), head("Ngày sinh").Spanning(1, 2), head("Chức vụ").Spanning(1, 2),
				head("Đơn vị").Spanning(1, 2), head("Danh hiệu đăng ký").Spanning(1, 2), head("Thành tích").Spanning(2, 1),
			}},
			{Cells: []page.Cell{head("Năm 2022"), head("Năm 2021")}},
		},
		Rows: func(yield func(page.Row) bool) {
			for i := range rows {
				ok := yield(page.Row{CantSplit: true, Cells: []page.Cell{
					text(page.Center, fmt.Sprint(i+1)), text(page.Left, fmt.Sprint("Đồng chí thứ ", i+1)),
					text(page.Center, fmt.Sprintf("%02d/%02d/19%02d", i%28+1, i%12+1, i%40+60)),
					text(page.Left, "Phó Trưởng phòng Thư ký tòa soạn"), text(page.Left, "Ban Biên tập Tạp chí, phòng Chuyên đề và Xuất bản"),
					text(page.Left, "Chiến sĩ thi đua cơ sở"), text(page.Center, "HTXSNV"), text(page.Center, "HTTNV"),
				}})
				if !ok {
					return
				}
			}
		},
	}
	return &page.Doc{Title: "Danh sách", Created: 1700000000, Sections: []page.Section{page.Landscape(table)}}
}

func BenchmarkList(b *testing.B) {
	for _, rows := range []int{1000, 10000} {
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := pdf.Write(io.Discard, staff(rows)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkFirstPage is how long a preview waits for a list's first page.
func BenchmarkFirstPage(b *testing.B) {
	for b.Loop() {
		first(b)
	}
}

func BenchmarkDraw96(b *testing.B) {
	painter, err := picture.NewPainter()
	if err != nil {
		b.Fatal(err)
	}
	p := first(b)
	painter.Draw(p, 96)
	for b.Loop() {
		painter.Draw(p, 96)
	}
}

// first lays out the first page of a long list.
func first(tb testing.TB) *page.Page {
	var got *page.Page
	_, err := page.Stream(staff(10000), func(p *page.Page) error {
		got = p
		return io.EOF
	})
	if !errors.Is(err, io.EOF) {
		tb.Fatal(err)
	}
	return got
}
