package native

import "golang.org/x/sys/windows"

// The functions of Windows that golang.org/x/sys does not have.
var (
	kernel32 = windows.NewLazySystemDLL("kernel32.dll")
	user32   = windows.NewLazySystemDLL("user32.dll")
	gdi32    = windows.NewLazySystemDLL("gdi32.dll")
	dwmapi   = windows.NewLazySystemDLL("dwmapi.dll")
	ole32    = windows.NewLazySystemDLL("ole32.dll")
	shell32  = windows.NewLazySystemDLL("shell32.dll")

	attachConsole = kernel32.NewProc("AttachConsole")

	createWindow         = user32.NewProc("CreateWindowExW")
	destroyWindow        = user32.NewProc("DestroyWindow")
	getDC                = user32.NewProc("GetDC")
	releaseDC            = user32.NewProc("ReleaseDC")
	setForegroundWindow  = user32.NewProc("SetForegroundWindow")
	showWindow           = user32.NewProc("ShowWindow")
	isIconic             = user32.NewProc("IsIconic")
	getWindow            = user32.NewProc("GetWindow")
	getWindowPlacement   = user32.NewProc("GetWindowPlacement")
	setWindowPlacement   = user32.NewProc("SetWindowPlacement")
	monitorFromRect      = user32.NewProc("MonitorFromRect")
	getMonitorInfo       = user32.NewProc("GetMonitorInfoW")
	setWindowLongPtr     = user32.NewProc("SetWindowLongPtrW")
	callWindowProc       = user32.NewProc("CallWindowProcW")
	blockShutdown        = user32.NewProc("ShutdownBlockReasonCreate")
	systemParametersInfo = user32.NewProc("SystemParametersInfoW")
	getSysColor          = user32.NewProc("GetSysColor")
	unblockShutdown      = user32.NewProc("ShutdownBlockReasonDestroy")

	describePixelFormat = gdi32.NewProc("DescribePixelFormat")
	setPixelFormat      = gdi32.NewProc("SetPixelFormat")

	setWindowAttribute = dwmapi.NewProc("DwmSetWindowAttribute")

	createItem       = shell32.NewProc("SHCreateItemFromParsingName")
	coCreateInstance = ole32.NewProc("CoCreateInstance")
)
