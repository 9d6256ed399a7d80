//! The cross in the corner of a window, as a window manager presses it.
//!
//! WebDriver ends the program when it closes the window; a person's cross only asks, and the program
//! does what it does on leaving. There is no window manager on the tests' display, so its message is
//! sent here, in the few words of X11 it takes
//! (<https://www.x.org/releases/current/doc/xproto/x11protocol.html>).

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;

/// Asks every window of a display to close, as its cross does; answers with how many were asked.
pub(super) fn press(display: &str) -> usize {
    let mut server = Server::meet(display);
    let (protocols, close) = (server.atom("WM_PROTOCOLS"), server.atom("WM_DELETE_WINDOW"));
    let windows = server.windows();
    let shown: Vec<u32> = windows.into_iter().filter(|window| server.is_shown(*window)).collect();
    for window in &shown {
        server.tell(*window, protocols, close);
    }
    // What was sent has arrived once something later is answered.
    server.windows();
    shown.len()
}

/// A display that was said hello to.
struct Server {
    stream: UnixStream,
    root: u32,
}

/// What an answer begins with, before what it says at greater length.
type Answer = ([u8; 32], Vec<u8>);

impl Server {
    fn meet(display: &str) -> Self {
        let number = display.trim_start_matches(':');
        let mut stream = UnixStream::connect(format!("/tmp/.X11-unix/X{number}")).unwrap();
        // Low bytes first, version 11.0, no name and no secret.
        stream.write_all(&[b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]).unwrap();
        let mut head = [0; 8];
        stream.read_exact(&mut head).unwrap();
        assert_eq!(head[0], 1, "the display lets nobody in");
        let mut told = vec![0; usize::from(u16::from_le_bytes([head[6], head[7]])) * 4];
        stream.read_exact(&mut told).unwrap();
        let vendor = usize::from(u16::from_le_bytes([told[16], told[17]]));
        let formats = usize::from(told[21]) * 8;
        let root = number_at(&told, 32 + vendor.next_multiple_of(4) + formats);
        Self { stream, root }
    }

    /// The number of a name.
    fn atom(&mut self, name: &str) -> u32 {
        let mut asked = vec![16, 0];
        let long = u16::try_from(name.len()).unwrap();
        asked.extend((2 + long.div_ceil(4)).to_le_bytes());
        asked.extend(long.to_le_bytes());
        asked.extend([0, 0]);
        asked.extend(name.bytes());
        asked.resize(asked.len().next_multiple_of(4), 0);
        number_at(&self.ask(&asked).0, 8)
    }

    /// The windows that stand on the screen by themselves.
    fn windows(&mut self) -> Vec<u32> {
        let root = self.root;
        let (_, children) = self.ask(&about(15, root));
        children.chunks_exact(4).map(|child| number_at(child, 0)).collect()
    }

    /// Whether a window can be seen; programs keep others for talking to each other.
    fn is_shown(&mut self, window: u32) -> bool {
        const VIEWABLE: u8 = 2;
        self.ask(&about(3, window)).0[26] == VIEWABLE
    }

    /// Tells a window to do something by one of its protocols.
    fn tell(&mut self, window: u32, protocols: u32, what: u32) {
        const CLIENT_MESSAGE: [u8; 4] = [33, 32, 0, 0];
        let mut said = vec![25, 0, 11, 0];
        said.extend(window.to_le_bytes());
        said.extend([0; 4]);
        said.extend(CLIENT_MESSAGE);
        said.extend([window, protocols, what].map(u32::to_le_bytes).concat());
        said.resize(44, 0);
        self.stream.write_all(&said).unwrap();
    }

    /// Asks and waits for the answer.
    fn ask(&mut self, words: &[u8]) -> Answer {
        self.stream.write_all(words).unwrap();
        let mut head = [0; 32];
        self.stream.read_exact(&mut head).unwrap();
        assert_eq!(head[0], 1, "the display refused {words:?}");
        let mut rest = vec![0; number_at(&head, 4) as usize * 4];
        self.stream.read_exact(&mut rest).unwrap();
        (head, rest)
    }
}

/// A request about one window.
fn about(request: u8, window: u32) -> Vec<u8> {
    let mut asked = vec![request, 0, 2, 0];
    asked.extend(window.to_le_bytes());
    asked
}

fn number_at(bytes: &[u8], place: usize) -> u32 {
    u32::from_le_bytes(bytes[place..place + 4].try_into().unwrap())
}
