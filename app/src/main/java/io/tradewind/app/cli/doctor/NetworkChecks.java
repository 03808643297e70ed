// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks on loopback: ports that pages will use, and servers that may be used. */
final class NetworkChecks {
    private static final int CONNECT_TIMEOUT_MS = 300;

    private NetworkChecks() {}

    static Finding ports(int first, int last) {
        List<Integer> taken = new ArrayList<>();
        for (int port = first; port <= last; port++) {
            if (!isFree(port)) {
                taken.add(port);
            }
        }
        String range = first + "-" + last;
        if (taken.isEmpty()) {
            return Finding.ok("ports", range + " on loopback are free");
        }
        String list = taken.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Finding.warn(
                "ports",
                list + " of " + range + " on loopback taken",
                "Backtests need none; stop the program there before starting a page.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static Finding server(String name, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MS);
            return Finding.ok(name, "answers on loopback port " + port + "; not needed for backtests");
        } catch (IOException e) {
            return Finding.ok(name, "nothing answers on loopback port " + port + "; not needed for backtests");
        }
    }
}
