// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What was ahead of each order of one side while it rested: whole tracks, of which the longest in time stay when there are too
 * many rows.
 */
final class QueueTracks {
    private static final Comparator<Track> BY_LENGTH = Comparator.comparingDouble(Track::seconds)
            .thenComparing(Comparator.comparingLong(Track::number).reversed());

    private final PriorityQueue<Track> tracks = new PriorityQueue<>(BY_LENGTH);
    private final int room;
    private Track open = new Track("", 0);
    private long kept;
    private long rows;
    private long count;

    /** Rows of one order: time in seconds, quantity ahead; NaN when it ended. */
    private record Track(String order, long number, List<double[]> rows) {
        Track(String order, long number) {
            this(order, number, new ArrayList<>());
        }

        double seconds() {
            return rows.getLast()[0] - rows.getFirst()[0];
        }
    }

    /** Keeps about so many rows. */
    QueueTracks(int room) {
        this.room = room;
    }

    /** What is ahead of an order; NaN when it ended. */
    void add(double seconds, String order, double ahead) {
        if (!order.equals(open.order())) {
            close(room);
            open = new Track(order, ++count);
        }
        open.rows().add(new double[] {seconds, ahead});
        rows++;
    }

    private void close(int limit) {
        if (!open.rows().isEmpty()) {
            tracks.add(open);
            kept += open.rows().size();
            open = new Track("", 0);
        }
        while (kept > limit && tracks.size() > 1) {
            kept -= tracks.poll().rows().size();
        }
    }

    /** Rows of all orders. */
    long rows() {
        return rows;
    }

    /** Rows that stay within a limit, in file order, with a NaN row between two orders. */
    List<double[]> points(int limit) {
        close(limit);
        List<Track> shown = new ArrayList<>(tracks);
        shown.sort(Comparator.comparingLong(Track::number));
        List<double[]> points = new ArrayList<>();
        for (Track track : shown) {
            if (!points.isEmpty() && !Double.isNaN(points.getLast()[1])) {
                points.add(new double[] {track.rows().getFirst()[0], Double.NaN});
            }
            points.addAll(track.rows());
        }
        return points;
    }
}
