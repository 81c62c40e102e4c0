package native

import (
	"log"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"unsafe"

	"fyne.io/fyne/v2"
	"golang.org/x/sys/windows"

	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/screens/native/gdi"
)

// wishKey names the environment variable that says how to draw, before what is set on this
// computer: "none" without OpenGL, "any" with it, unlooked.
const wishKey = "SOTHIDUA_OPENGL"

// App returns the app that shows the program's windows: the one given, which draws by
// OpenGL, or one that draws without it where Windows has none or it is not wished for.
// Getenv reads the environment. It must be called before the first window is made.
func App(inner fyne.App, getenv func(string) string) fyne.App {
	computer := office.Profile(getenv)
	drawing, wish := computer.Read().Drawing, getenv(wishKey)
	switch {
	case wish == "any":
		log.Print("window: by OpenGL, as was asked for")
		return inner
	case wish == "none", drawing == profile.DrawnByProgram:
		log.Print("window: without OpenGL, as was set")
		return gdi.New(inner)
	case computer.OpenGLFailed():
		log.Print("window: without OpenGL, for the last window by it never came into view")
		return gdi.New(inner)
	case drawing == profile.DrawnByOpenGL:
		log.Print("window: by OpenGL, as was set")
		return tried(inner, computer)
	}
	version := openGLVersion()
	if enough(version) {
		log.Printf("window: by OpenGL %s", version)
		return tried(inner, computer)
	}
	log.Printf("window: without OpenGL, for 2.1 is needed and Windows has %q", version)
	return gdi.New(inner)
}

// tried is the app by OpenGL. Until its window is there the computer remembers that it may
// not come, as where the driver of the screen brings the program down.
func tried(inner fyne.App, computer *profile.Profile) fyne.App {
	computer.OpenGLBegun()
	opening = computer
	return inner
}

// again starts the program anew where no window came by OpenGL; the computer remembers that,
// and the next one is drawn without it.
func again(end func()) {
	log.Print("window: none came by OpenGL; the program is started anew without it")
	end()
	self, err := os.Executable()
	if err == nil {
		err = exec.Command(self, os.Args[1:]...).Start()
	}
	if err != nil {
		log.Print(err)
	}
	os.Exit(1)
}

// opening is where it is noted that the window by OpenGL came into view; nil for another.
var opening *profile.Profile

// enough tells whether a version such as "4.5 (Compatibility Profile) Mesa" is
// at least 2.1, which the toolkit needs.
func enough(version string) bool {
	number, _, _ := strings.Cut(version, " ")
	parts := strings.SplitN(number, ".", 3)
	if len(parts) < 2 {
		return false
	}
	major, err := strconv.Atoi(parts[0])
	if err != nil {
		return false
	}
	minor, err := strconv.Atoi(parts[1])
	return err == nil && (major > 2 || major == 2 && minor >= 1)
}

// pixelFormat is PIXELFORMATDESCRIPTOR.
type pixelFormat struct {
	size, version                            uint16
	flags                                    uint32
	kind, colourBits                         uint8
	_                                        [12]uint8
	depthBits, stencilBits, auxiliary, plane uint8
	_                                        uint8
	layerMask, visibleMask, damageMask       uint32
}

// Choice tells whether this system has more than one way to draw a window.
const Choice = true

// openGLVersion returns the version that a window of the toolkit would draw
// with, empty for none. Only drivers count that GLFW takes: Windows' own
// OpenGL 1.1 is passed over.
func openGLVersion() string {
	library, err := windows.LoadLibrary("opengl32.dll")
	if err != nil {
		return ""
	}
	proc := func(name string) uintptr {
		address, err := windows.GetProcAddress(library, name)
		if err != nil {
			return 0
		}
		return address
	}
	create, current := proc("wglCreateContext"), proc("wglMakeCurrent")
	remove, getString := proc("wglDeleteContext"), proc("glGetString")
	if create == 0 || current == 0 || remove == 0 || getString == 0 {
		return ""
	}
	const popup = 0x80000000
	window, _, _ := createWindow.Call(0, uintptr(unsafe.Pointer(utf16("STATIC"))), 0, popup, 0, 0, 1, 1, 0, 0, 0, 0)
	if window == 0 {
		return ""
	}
	defer destroyWindow.Call(window)
	dc, _, _ := getDC.Call(window)
	defer releaseDC.Call(window, dc)
	if !chooseFormat(dc) {
		return ""
	}
	context, _, _ := syscall.SyscallN(create, dc)
	if context == 0 {
		return ""
	}
	defer syscall.SyscallN(remove, context)
	if made, _, _ := syscall.SyscallN(current, dc, context); made == 0 {
		return ""
	}
	defer syscall.SyscallN(current, 0, 0)
	const version = 0x1F02 // GL_VERSION
	text, _, _ := syscall.SyscallN(getString, version)
	return windows.BytePtrToString(*(**byte)(unsafe.Pointer(&text)))
}

// chooseFormat sets the first format of the device that GLFW would consider.
func chooseFormat(dc uintptr) bool {
	const (
		doubleBuffer, toWindow, openGL = 0x1, 0x4, 0x20
		generic, accelerated           = 0x40, 0x1000
		needed                         = doubleBuffer | toWindow | openGL
		rgba                           = 0
	)
	var format pixelFormat
	size := unsafe.Sizeof(format)
	count, _, _ := describePixelFormat.Call(dc, 1, size, 0)
	for i := uintptr(1); i <= count; i++ {
		got, _, _ := describePixelFormat.Call(dc, i, size, uintptr(unsafe.Pointer(&format)))
		slow := format.flags&generic != 0 && format.flags&accelerated == 0
		if got == 0 || format.flags&needed != needed || slow || format.kind != rgba {
			continue
		}
		if set, _, _ := setPixelFormat.Call(dc, i, uintptr(unsafe.Pointer(&format))); set != 0 {
			return true
		}
	}
	return false
}
