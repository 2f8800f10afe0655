package io.lanekeeper.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports for a cluster. */
final class Ports {
    private static final List<String> ADDRESSES = List.of("127.0.0.1", "127.0.0.11", "127.0.0.12", "127.0.0.13");

    private Ports() {}

    /** A port that is free, as are the next two, on every address of the lab; below those Linux hands out itself. */
    static int freeBase() {
        for (int tries = 0; tries < 200; tries++) {
            int base = ThreadLocalRandom.current().nextInt(1_500, 1_900) * 10;
            if (free(base) && free(base + 1) && free(base + 2)) {
                return base;
            }
        }
        throw new AssertionError("no free ports for a cluster");
    }

    private static boolean free(int port) {
        return ADDRESSES.stream().allMatch(address -> free(address, port));
    }

    private static boolean free(String address, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
