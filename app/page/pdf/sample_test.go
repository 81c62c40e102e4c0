package pdf_test

import (
	"fmt"

	"sothidua/app/page"
)

// The text of the sample: every Vietnamese letter, and sentences.
const (
	alphabet = "aáàảãạ ăắằẳẵặ âấầẩẫậ eéèẻẽẹ êếềểễệ iíìỉĩị oóòỏõọ ôốồổỗộ ơớờởỡợ uúùủũụ ưứừửữự yýỳỷỹỵ đ " +
		"AÁÀẢÃẠ ĂẮẰẲẴẶ ÂẤẦẨẪẬ EÉÈẺẼẸ ÊẾỀỂỄỆ IÍÌỈĨỊ OÓÒỎÕỌ ÔỐỒỔỖỘ ƠỚỜỞỠỢ UÚÙỦŨỤ ƯỨỪỬỮỰ YÝỲỶỸỴ Đ"
	sentence = "Các đơn vị trong Khối thi đua cùng nhau ký kết giao ước thi đua, phấn đấu hoàn thành xuất sắc nhiệm vụ được giao theo Nghị định số 98/2023/NĐ-CP của Chính phủ."
)

// sample is a paper with all kinds of blocks: letterhead, running text, a table
// with merged cells over two pages, signatures, and a landscape list.
func sample() *page.Doc {
	upright := page.Portrait(
		letterhead(),
		page.P(page.Center, 14, "BIÊN BẢN").Bolded().Spaced(18, 0),
		page.P(page.Center, 14, "Lễ ký kết giao ước thi đua năm 2023").Bolded().Spaced(0, 12).Ruled(0.4),
		page.Body(14, page.Plain(alphabet)),
		page.Body(14, page.Bold("1. "), page.Plain(sentence+" "), page.Italic(sentence), page.Plain(" "+sentence)),
		page.Paragraph{Size: 14, Indent: 10, FirstLine: -5, After: 6, Runs: []page.Run{{Text: "-"}, {Tab: true, Text: sentence}}},
		page.Paragraph{Size: 14, After: 6, Tabs: []page.Tab{{At: 160, Align: page.Right, Leader: "."}}, Runs: []page.Run{{Text: "Họ và tên:"}, {Tab: true}}},
		list(40),
		page.Blank(14),
		page.P(page.Left, 14, "Biên bản lập thành 02 bản./.").Kept(),
		page.Signatures(160, 22, 2,
			page.Signature{Above: []page.Paragraph{
				page.Rich(page.Left, 12, page.BoldItalic("Nơi nhận:")),
				page.P(page.Left, 11, "- Các đơn vị thành viên;\n- Lưu: VT, Hồ sơ."),
			}},
			page.Signature{
				Above: []page.Paragraph{page.P(page.Center, 14, "CHỦ TỌA").Bolded()},
				Name:  page.P(page.Center, 14, "Nguyễn Thị Hoa").Bolded(),
			},
		),
	)
	upright.Footing = "Dòng kiểm soát: 12 đơn vị; 345 cá nhân; 67 tập thể"
	lying := page.Landscape(page.P(page.Center, 14, "DANH SÁCH").Bolded(), list(5))
	return &page.Doc{Title: "Biên bản lễ ký kết", Created: 1700000000, Mark: "BẢN THỬ", Sections: []page.Section{upright, lying}}
}

func letterhead() page.Table {
	return page.Table{Columns: []float64{65, 95}, Rows: page.Rows(
		page.Row{Cells: []page.Cell{
			page.C(page.P(page.Center, 12, "BỘ CÔNG AN"), page.P(page.Center, 12, "KHỐI THI ĐUA SỐ 1").Bolded().Ruled(0.4)),
			page.C(
				page.P(page.Center, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Bolded(),
				page.P(page.Center, 13, "Độc lập - Tự do - Hạnh phúc").Bolded().Ruled(1),
			),
		}},
		page.Row{Cells: []page.Cell{
			page.C(page.P(page.Center, 13, "Số: 05/BB-KTĐ").Spaced(4, 0)),
			page.C(page.P(page.Center, 13, "Hà Nội, ngày 17 tháng 3 năm 2023").Slanted().Spaced(4, 0)),
		}},
	)}
}

// list is a table with a header of two rows and groups of three rows.
func list(rows int) page.Table {
	head := func(text string) page.Cell {
		c := page.C(page.P(page.Center, 12, text).Bolded()).Centred()
		c.Shade = 235
		return c
	}
	return page.Table{
		Columns: []float64{12, 48, 50, 25, 25}, Borders: true, Padding: 1.5,
		Header: []page.Row{
			{Cells: []page.Cell{head("STT").Spanning(1, 2), head("Đơn vị").Spanning(1, 2), head("Họ và tên").Spanning(1, 2), head("Danh hiệu").Spanning(2, 1)}},
			{Cells: []page.Cell{head("LĐTT"), head("CSTĐ cơ sở")}},
		},
		Rows: func(yield func(page.Row) bool) {
			for i := range rows {
				r := page.Row{CantSplit: true}
				if i%3 == 0 {
					span := min(3, rows-i)
					r.Cells = append(r.Cells,
						page.C(page.P(page.Center, 12, fmt.Sprint(i/3+1))).Spanning(1, span).Centred(),
						page.C(page.P(page.Left, 12, "Đơn vị thành viên của Khối thi đua")).Spanning(1, span).Centred())
				}
				name := page.C(page.P(page.Left, 12, fmt.Sprintf("Đồng chí thứ %d", i+1)))
				if !yield(page.Row{CantSplit: true, Cells: append(r.Cells, name, page.C(page.P(page.Center, 12, "x")), page.Cell{})}) {
					return
				}
			}
		},
	}
}
