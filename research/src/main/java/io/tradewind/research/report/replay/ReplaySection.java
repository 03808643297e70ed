// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.replay;

import io.tradewind.research.report.page.Figures;
import io.tradewind.research.report.page.Html;

/** Frame of the book replay, for runs on order books. */
public final class ReplaySection {
    private ReplaySection() {}

    /**
     * The frame.
     *
     * @param replay what happened
     * @return markup; empty when there is nothing to replay
     */
    public static String html(ReplayHistory replay) {
        if (!replay.isPresent()) {
            return "";
        }
        Html html = new Html();
        html.raw("<figure class=\"card\" id=\"replay\"><h2>Book replay</h2>");
        html.raw("<div class=\"tools\"><label>Instrument <select id=\"replay-instrument\">");
        replay.instruments().keySet().forEach(name -> html.element("option", name));
        html.raw("</select></label><button type=\"button\" data-replay-reset>Whole period</button></div>");
        legend(html);
        chart(html, "price", "Best bid and ask with own quotes and fills of the selected instrument");
        if (replay.instruments().values().stream().anyMatch(replayed -> replayed.queueCount() > 0)) {
            html.element("h3", "Quantity ahead in the queue, as the venue estimates it");
            chart(html, "queue", "Quantity ahead of the own bid and ask in the queue");
        }
        html.element("h3", "Inventory");
        chart(html, "inventory", "Quantity held after each fill");
        caption(html);
        return html.raw("</figure>").toString();
    }

    private static void legend(Html html) {
        html.raw("<ul class=\"markers\" aria-label=\"Lines and markers\">");
        html.raw("<li><span class=\"band\" aria-hidden=\"true\"></span>best bid to best ask</li>");
        html.raw("<li><span class=\"line-bid\" aria-hidden=\"true\"></span>own bid</li>");
        html.raw("<li><span class=\"line-ask\" aria-hidden=\"true\"></span>own ask</li>");
        html.raw(
                "<li><span class=\"m-long m-maker\" aria-hidden=\"true\">&#9650;&#9651;</span> bought as maker, as taker</li>");
        html.raw(
                "<li><span class=\"m-short m-taker\" aria-hidden=\"true\">&#9660;&#9661;</span> sold as maker, as taker</li></ul>");
    }

    private static void chart(Html html, String id, String words) {
        html.raw("<div class=\"chart\" id=\"chart-replay-" + id + "\" role=\"img\" aria-label=\"")
                .text(words)
                .raw("\"></div>");
    }

    private static void caption(Html html) {
        html.raw("<figcaption>Drag to zoom, double-click to see the whole period. <span id=\"replay-note\"></span> ");
        html.text(
                "All times and prices are those that the core saw; the queue's times are the venue's. Best prices are recorded "
                        + "when one changes, at most every 100 ms. The instruments share room for "
                        + Figures.count(InstrumentReplay.BOOK_BUCKETS)
                        + " buckets of best prices (the lowest, highest and last rows of each are "
                        + "drawn), " + Figures.count(InstrumentReplay.QUOTES) + " own quotes, "
                        + Figures.count(InstrumentReplay.FILLS)
                        + " fills and " + Figures.count(InstrumentReplay.QUEUE_ROWS) + " queue estimates.");
        html.raw("</figcaption>");
    }
}
