  // Book replay: best prices, own quotes and fills; queue ahead and inventory below, on one time axis.
  const replay = data.replay;
  const replayCharts = [];
  let replayWidth = 0;

  const moments = (offsets) => offsets.map((ms) => (replay.start + ms) / 1e3);
  const placesOf = (values) => values.slice(0, 500).reduce((most, v) => Math.max(most, (String(v == null ? '' : v).split('.')[1] || '').length), 0);
  const instant = (u, seconds) => (seconds == null ? 'point at the chart to read it' : new Date(seconds * 1e3).toISOString().slice(0, 23).replace('T', ' '));
  const replayTicks = (u, splits, axis, space, step) =>
    (step < 1 ? splits.map((seconds) => new Date(seconds * 1e3).toISOString().slice(14, 23)) : timeTicks(u, splits, axis, space, step));

  function replayOptions(host, height, series, range, more) {
    const both = axes(plainTicks);
    both[0].values = replayTicks;
    both[1].size = (u, values) => Math.max(96, (values || []).reduce((size, v) => Math.max(size, 7 * v.length + 14), 0));
    const base = options(host, height, series, plainTicks, {axes: both, cursor: {sync: {key: 'replay'}, drag: {x: true, y: false}, points: {size: 6}},
      scales: {x: timeScale, y: {range: range}}});
    base.series[0].value = instant;
    return Object.assign(base, more);
  }

  function together() {
    let busy = false;
    return (u, key) => {
      if (key !== 'x' || busy) return;
      busy = true;
      replayCharts.filter((other) => other !== u).forEach((other) => other.setScale('x', {min: u.scales.x.min, max: u.scales.x.max}));
      busy = false;
    };
  }

  function clipped(u, draw) {
    u.ctx.save();
    u.ctx.beginPath();
    u.ctx.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height);
    u.ctx.clip();
    draw(u.ctx, devicePixelRatio);
    u.ctx.restore();
  }

  function drawQuotes(u, quotes, side, colour) {
    clipped(u, (ctx, ratio) => {
      const [from, to, at, sides] = quotes;
      const {min, max} = u.scales.x;
      const left = u.bbox.left;
      ctx.strokeStyle = colour;
      ctx.lineWidth = (max - min > 900 ? 1.25 : 2) * ratio;
      ctx.beginPath();
      for (let i = 0; i < from.length; i++) {
        if (sides[i] !== side || to[i] < min || from[i] > max) continue;
        const y = u.valToPos(at[i], 'y', true);
        const x0 = Math.max(left - 9, u.valToPos(from[i], 'x', true));
        ctx.moveTo(x0, y);
        ctx.lineTo(Math.max(x0 + ratio, Math.min(left + u.bbox.width + 9, u.valToPos(to[i], 'x', true))), y);
      }
      ctx.stroke();
    });
  }

  // Steps of a quantity that is absent (null) while no order rests.
  function drawSteps(u, times, values, colour) {
    clipped(u, (ctx, ratio) => {
      ctx.strokeStyle = colour;
      ctx.lineWidth = 1.25 * ratio;
      ctx.globalAlpha = times.filter((t) => t >= u.scales.x.min && t <= u.scales.x.max).length > 4 * u.bbox.width / ratio ? 0.35 : 1;
      ctx.beginPath();
      let before = null;
      values.forEach((v, i) => {
        const x = u.valToPos(times[i], 'x', true);
        if (before != null) ctx.lineTo(x, u.valToPos(before, 'y', true));
        if (v != null) ctx[before == null ? 'moveTo' : 'lineTo'](x, u.valToPos(v, 'y', true));
        before = v;
      });
      ctx.stroke();
    });
  }

  function drawFills(u, fills) {
    const [times, prices, lots, sides, makers] = fills;
    const visible = times.map((t, i) => i).filter((i) => times[i] >= u.scales.x.min && times[i] <= u.scales.x.max);
    clipped(u, (ctx, ratio) => {
      const size = (visible.length > 400 ? 3.5 : visible.length > 120 ? 4.5 : 6) * ratio;
      visible.forEach((i) => {
        const colour = sides[i] > 0 ? css('--accent') : css('--short');
        ctx.fillStyle = makers[i] ? colour : css('--surface');
        ctx.lineWidth = 1.5 * ratio;
        ctx.strokeStyle = makers[i] ? css('--surface') : colour;
        marker(ctx, sides[i] > 0 ? 'up' : 'down', u.valToPos(times[i], 'x', true), u.valToPos(prices[i], 'y', true), size);
        if (!makers[i] || visible.length <= 400) ctx.stroke();
      });
    });
  }

  // Bounds of the price axis: what is in view, three ticks wide at least, so that quotes a tick away stay in sight.
  function priceSpan(tick) {
    return (u, low, high) => {
      if (low == null || high == null) return u.scales.y.min == null ? [0, 1] : [u.scales.y.min, u.scales.y.max];
      const pad = Math.max(0.05 * (high - low), 3 * tick);
      return [low - pad, high + pad];
    };
  }

  function replayPrice(shown, hook) {
    const host = fresh('chart-replay-price');
    const [times, bids, asks] = [moments(shown.book[0]), shown.book[1], shown.book[2]];
    const places = placesOf(bids.concat(asks));
    const tick = bids.reduce((least, bid, i) => (bid != null && asks[i] > bid ? Math.min(least, asks[i] - bid) : least), Infinity);
    const value = (v) => number(v, places);
    const path = {paths: uPlot.paths.stepped({align: 1}), width: 1, spanGaps: false};
    const series = [line('Best bid', css('--bench'), value, path), line('Best ask', css('--bench'), value, path)];
    const quotes = [moments(shown.quotes[0]), moments(shown.quotes[1]), shown.quotes[2], shown.quotes[3]];
    const fills = [moments(shown.fills[0])].concat(shown.fills.slice(1));
    const draw = (u) => {
      drawQuotes(u, quotes, 1, css('--accent'));
      drawQuotes(u, quotes, -1, css('--short'));
      drawFills(u, fills);
    };
    replayCharts.push(new uPlot(replayOptions(host, 400, series, priceSpan(isFinite(tick) ? tick : 0),
      {bands: [{series: [2, 1], fill: css('--band')}], hooks: {setScale: [hook], draw: [draw]}}), [times, bids, asks], host));
  }

  function replayQueue(shown, hook, ends) {
    const host = fresh('chart-replay-queue');
    if (!host) return;
    const padded = (rows) => [[ends[0]].concat(moments(rows[0]), ends[1]), [null].concat(rows[1], null)];
    const value = (v) => number(v, placesOf(shown.bidQueue[1].concat(shown.askQueue[1])));
    const sides = [padded(shown.bidQueue), padded(shown.askQueue)];
    const series = [line('Ahead of our bid', css('--accent'), value, {paths: () => null}), line('Ahead of our ask', css('--short'), value, {paths: () => null})];
    const above = (u, low, high) => [0, high > 0 ? high * 1.05 : 1];
    const draw = (u) => sides.forEach((side, i) => drawSteps(u, side[0], side[1], css(i === 0 ? '--accent' : '--short')));
    replayCharts.push(new uPlot(replayOptions(host, 170, series, above, {hooks: {setScale: [hook], draw: [draw]}}), uPlot.join(sides), host));
  }

  function replayInventory(shown, hook) {
    const host = fresh('chart-replay-inventory');
    const value = (v) => number(v, placesOf(shown.inventory[1]));
    const series = [line('Inventory', css('--accent'), value, {paths: uPlot.paths.stepped({align: 1}), fill: css('--accent-fill'), fillTo: 0})];
    const withZero = (u, low, high) => span(u, Math.min(low, 0), Math.max(high, 0));
    replayCharts.push(new uPlot(replayOptions(host, 150, series, withZero, {hooks: {setScale: [hook]}}),
      [moments(shown.inventory[0]), shown.inventory[1]], host));
  }

  const drawnQueue = (shown) => Math.min(shown.queueCount, shown.bidQueue[0].length + shown.askQueue[0].length);

  function replayNote(shown, name) {
    const part = (all, drawn, what, kept) => (all === drawn ? number(all, 0) + ' ' + what : number(drawn, 0) + ' of ' + number(all, 0) + ' ' + what + ' (' + kept + ')');
    document.getElementById('replay-note').textContent = name + ': ' + [
      shown.rowsPerBucket === 1 ? number(shown.bookRows, 0) + ' best prices' : number(shown.bookRows, 0) + ' best prices, drawn as the lowest, highest and last of each ' + number(shown.rowsPerBucket, 0),
      part(shown.quoteCount, shown.quotes[0].length, 'own quotes', 'filled ones first, then the longest'),
      part(shown.fillCount, shown.fills[0].length, 'fills', 'the largest'),
      part(shown.queueCount, drawnQueue(shown), 'queue estimates', 'of the orders that rested longest')].join(' · ') + '.';
  }

  function drawReplay() {
    const name = document.getElementById('replay-instrument').value;
    const shown = replay.instruments[name];
    replayCharts.splice(0).forEach((chart) => chart.destroy());
    if (!shown || !shown.book[0].length) return;
    const hook = together();
    const times = moments(shown.book[0]);
    const zero = moments([0, shown.end]);
    replayPrice(shown, hook);
    replayQueue(shown, hook, [Math.min(zero[0], times[0]), zero[1]]);
    replayInventory(shown, hook);
    replayNote(shown, name);
    replayWidth = document.getElementById('chart-replay-price').clientWidth;
    replayCharts.forEach((chart) => chart.setScale('x', {min: times[0], max: zero[1]}));
  }

  onChange('replay-instrument', drawReplay);
  document.querySelectorAll('[data-replay-reset]').forEach((button) => button.addEventListener('click', () => replayCharts.slice(0, 1).forEach(whole)));
  window.addEventListener('resize', () => {
    if (document.getElementById('chart-replay-price').clientWidth !== replayWidth) drawReplay();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawReplay);
  matchMedia('print').addEventListener('change', drawReplay);
  drawReplay();
