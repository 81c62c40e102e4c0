package words

// What the program says on Windows before its window is there, and when Windows
// shuts down.
const (
	NativeOpenGLWhat = "Máy này chưa vẽ được cửa sổ của chương trình: Windows không có OpenGL 2.1 trở lên."
	// NativeOpenGLFound stands before the version that was found.
	NativeOpenGLFound = "Bản đang có: "
	NativeOpenGLNext  = "Thường do thiếu trình điều khiển màn hình, hoặc đang làm việc qua Remote Desktop, máy ảo. " +
		"Hãy cài trình điều khiển màn hình của hãng máy; hoặc chép opengl32.dll và libgallium_wgl.dll của Mesa " +
		"vào thư mục mesa cạnh SoThiDua.exe rồi mở lại. Dữ liệu không bị ảnh hưởng; các lệnh không cần cửa sổ vẫn chạy."
	NativeMesaWhat  = "Không dùng được opengl32.dll trong thư mục mesa cạnh chương trình."
	NativeMesaNext  = "Hãy chép lại bộ Mesa 64-bit đầy đủ (opengl32.dll, libgallium_wgl.dll) vào thư mục đó."
	NativeUnsaved   = "Sổ Thi đua có thay đổi chưa lưu."
	NativeBooks     = "Sổ thi đua"
	NativePictures  = "Ảnh"
	NativeFiles     = "Tệp"
	NativeEveryFile = "Mọi tệp"
)
