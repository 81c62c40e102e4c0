package ceremony_test

import (
	"bytes"
	"cmp"
	"image"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/app/ceremony"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/fault"
)

func sampleFile(t *testing.T) (*data.Book, *data.CeremonyFile) {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "mẫu.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	file, err := book.CeremonyFile(t.Context(), year.ID, 0)
	if err != nil {
		t.Fatal(err)
	}
	return book, file
}

func TestADeputySignsForTheHead(t *testing.T) {
	for _, c := range []struct{ post, head, own, as, of string }{
		{"Phó Tổng Biên tập phụ trách", "Tổng Biên tập", "Phó Tổng Biên tập", "KT.", "Tổng Biên tập"},
		{"Phó Giám đốc", "Giám đốc", "Phó Giám đốc", "KT.", "Giám đốc"},
		{"Tổng Biên tập", "Tổng Biên tập", "Tổng Biên tập", "", ""},
		{"Khối trưởng", "Tổng Biên tập", "Tổng Biên tập", "", ""},
		{"Cụm trưởng", "Giám đốc", "Giám đốc", "", ""},
		{"Giám đốc, Cụm trưởng", "Giám đốc", "Giám đốc", "", ""},
		{"", "Giám đốc", "Giám đốc", "", ""},
		{"Giám đốc", "", "Giám đốc", "", ""}, // nobody wrote down what the unit's head is called
		{"Phó Giám đốc", "", "Phó Giám đốc", "KT.", ""},
		{"Chánh Văn phòng", "Giám đốc", "Chánh Văn phòng", "", ""}, // who is no head never signs as one
		{"Chuyên viên", "Giám đốc", "Chuyên viên", "", ""},
	} {
		own, as, of := ceremony.SignaturePost(c.post, c.head)
		if own != c.own || as != c.as || of != c.of {
			t.Errorf("%q signs as %q %q %q", c.post, own, as, of)
		}
	}
}

func TestEachUnitGetsASignatoryWhoRepresentsIt(t *testing.T) {
	_, file := sampleFile(t)
	list := ceremony.Signatories(file)
	if len(list) != len(file.Units) {
		t.Fatalf("%d signatories for %d units", len(list), len(file.Units))
	}
	if first := list[0]; first.FullName != "Nguyễn Thị Hoa" || first.SignsAs != "KT." || first.Post != "Phó Tổng Biên tập" || first.HeadPost != "Tổng Biên tập" {
		t.Errorf("the deputy of the first unit is %+v", first)
	}
	if last := list[4]; last.UnitName != "Trung tâm Thông tin" || last.Post != "Giám đốc" || last.SignsAs != "" {
		t.Errorf("the last is %+v", last)
	}
}

// Given signers were made before the delegates were known, when they are taken again, then
// what was open is filled, one that she wrote stays and is named, and a unit that nobody
// represents is named too.
func TestDelegatesWhoComeLaterReachTheSigners(t *testing.T) {
	book, file := sampleFile(t)
	do := func(act func(tx *data.Tx) error) {
		t.Helper()
		if err := book.Do("Thử", act); err != nil {
			t.Fatal(err)
		}
		var err error
		if file, err = book.CeremonyFile(t.Context(), file.Year.ID, 0); err != nil {
			t.Fatal(err)
		}
	}
	do(func(tx *data.Tx) error {
		for _, line := range file.Signatories {
			if err := ceremony.Remove(tx, line); err != nil {
				return err
			}
		}
		return nil
	})
	whole, early := ceremony.Signatories(file), *file
	early.Participants = nil
	first, err := ceremony.FillSignatories(&early)
	if err != nil || first.Added != len(file.Units) || len(first.Nobody) != len(file.Units) {
		t.Fatalf("without delegates: %+v, %v", first, err)
	}
	do(first.Write)
	do(func(tx *data.Tx) error {
		own, post := file.Signatories[1], file.Signatories[2]
		own.FullName, own.Post, post.Post = "Người Bà Ghi", "Phó Giám đốc", "Chánh Văn phòng"
		return cmp.Or(ceremony.SaveSignatory(tx, &own), ceremony.SaveSignatory(tx, &post))
	})
	own := file.Signatories[1]

	again, err := ceremony.FillSignatories(file)
	if err != nil || again.Added != 0 || again.Filled != len(file.Units)-1 || len(again.Nobody) != 0 {
		t.Fatalf("%+v, %v", again, err)
	}
	if want := []string{file.Units[1].Name, file.Units[2].Name}; !slices.Equal(again.Others, want) {
		t.Errorf("said to differ: %q, want %q", again.Others, want)
	}
	do(again.Write)
	for i, line := range file.Signatories {
		switch want := whole[i]; i {
		case 1:
			if line.UnitID = own.UnitID; line != own {
				t.Errorf("what she wrote was touched: %+v", line)
			}
		case 2: // hers, without a name
			if line.FullName != want.FullName || line.Post != "Chánh Văn phòng" || line.SignsAs != "" {
				t.Errorf("the post that she wrote: %+v", line)
			}
		default:
			if line.FullName != want.FullName || line.Post != want.Post || line.SignsAs != want.SignsAs || line.HeadPost != want.HeadPost {
				t.Errorf("%+v, want %+v", line, want)
			}
		}
	}
	if last, err := ceremony.FillSignatories(file); err != nil || last.Changes() || len(last.Others) != 2 {
		t.Errorf("a third time: %+v, %v", last, err)
	}
}

func TestTheProgrammeFollowsThePurposes(t *testing.T) {
	_, file := sampleFile(t)
	signing, err := ceremony.Programme(file)
	if err != nil {
		t.Fatal(err)
	}
	file.Ceremony.Purposes = "signing,closing"
	both, err := ceremony.Programme(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(signing) != 10 || len(both) != 12 {
		t.Errorf("%d and %d items", len(signing), len(both))
	}
	if got := both[3].Content; got != "Báo cáo tổng kết công tác thi đua năm 2022; bình xét thi đua" {
		t.Errorf("the closing report reads %q", got)
	}
	if got := signing[8].Presenter; got != "Bà Nguyễn Thị Hoa" {
		t.Errorf("the conclusion is spoken by %q", got)
	}
	for _, item := range both {
		if strings.ContainsAny(item.Content+item.Presenter, "{}") {
			t.Errorf("a gap is left in %q, %q", item.Content, item.Presenter)
		}
	}
}

func TestAPictureIsKeptOnceUnderItsHash(t *testing.T) {
	book, file := sampleFile(t)
	var content bytes.Buffer
	if err := png.Encode(&content, image.NewGray(image.Rect(0, 0, 40, 20))); err != nil {
		t.Fatal(err)
	}
	picture, err := ceremony.ReadPicture("ảnh.png", content.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	first, second := file.Attachments[0], data.Attachment{CeremonyID: file.Ceremony.ID, Caption: "Ảnh hai"}
	for _, a := range []*data.Attachment{&first, &second} {
		err := book.Do("Tệp đính kèm: thử", func(tx *data.Tx) error {
			if err := picture.Attach(tx, a); err != nil {
				return err
			}
			return tx.Save(a)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if kept, err := book.Content(t.Context(), first.Hash); err != nil || !bytes.Equal(kept, content.Bytes()) {
		t.Errorf("%d bytes were kept: %v", len(kept), err)
	}
	if first.Hash != second.Hash || len(first.Hash) != 64 || first.MediaType != "image/png" || first.Size != int64(content.Len()) {
		t.Errorf("the attachment is %+v", first)
	}
}

// photograph is a JPEG file of a size in dots.
func photograph(t *testing.T, width, height int) []byte {
	t.Helper()
	picture := image.NewYCbCr(image.Rect(0, 0, width, height), image.YCbCrSubsampleRatio420)
	for i := range picture.Y {
		picture.Y[i] = uint8(i % width * 255 / width)
	}
	var file bytes.Buffer
	if err := jpeg.Encode(&file, picture, nil); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestALargePictureIsKeptAsLargeAsPrintingNeeds(t *testing.T) {
	for name, c := range map[string]struct {
		file  []byte
		after image.Point
		name  string
	}{
		"máy ảnh.JPG": {photograph(t, 4000, 3000), image.Pt(2480, 1860), "máy ảnh.jpg"},
		"nhỏ.JPG":     {photograph(t, 1200, 900), image.Pt(1200, 900), "nhỏ.JPG"},
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, c.file, 0o600); err != nil {
			t.Fatal(err)
		}
		picture, err := ceremony.OpenPicture(path)
		if err != nil {
			t.Fatal(err)
		}
		kept, format, err := image.DecodeConfig(bytes.NewReader(picture.Bytes))
		if err != nil || format != "jpeg" || image.Pt(kept.Width, kept.Height) != c.after || picture.After != c.after {
			t.Errorf("%s is kept as %v, %s: %v", name, kept, format, err)
		}
		if picture.FileName != c.name || picture.MediaType != "image/jpeg" {
			t.Errorf("%s is kept as %s, %s", name, picture.FileName, picture.MediaType)
		}
		if same := bytes.Equal(picture.Bytes, c.file); same != (picture.After == picture.Before) {
			t.Errorf("%s: the same bytes %v", name, same)
		}
	}
}

func TestPicturesThatCannotBeUsedAreRefusedInWords(t *testing.T) {
	for name, content := range map[string][]byte{
		"chữ.png": []byte("chỉ là chữ"),
		"rỗng":    nil,
		"lớn.jpg": make([]byte, ceremony.MaxPictureMB<<20+1),
		"nửa.jpg": photograph(t, 400, 300)[:2000],
		"bom.jpg": bytes.Replace(photograph(t, 400, 300), []byte{8, 1, 44, 1, 144, 3}, []byte{8, 255, 255, 255, 255, 3}, 1),
	} {
		_, err := ceremony.ReadPicture(name, content)
		if f := fault.Of(err); f == nil || f.Kind != fault.Invalid || !strings.Contains(f.What, name) || f.Next == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
}
