package io.lanekeeper;

/** Where the program starts: a window when a file or nothing is named, the command line otherwise. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.out.println("Lanekeeper");
    }
}
