package words

// What the program says where Windows asks: in its dialogs, and when it shuts down.
const (
	NativeUnsaved   = "Sổ Thi đua có thay đổi chưa lưu."
	NativeBooks     = "Sổ thi đua"
	NativePictures  = "Ảnh"
	NativeFiles     = "Tệp"
	NativeEveryFile = "Mọi tệp"
)
