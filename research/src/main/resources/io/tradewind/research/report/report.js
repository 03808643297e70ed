// SPDX-License-Identifier: Apache-2.0
// Draws the charts of the report from the JSON in #run-data. No request, no storage, UTC everywhere.
(function () {
  'use strict';
  const data = JSON.parse(document.getElementById('run-data').textContent);
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const timeCharts = [];
  let priceChart = null;
  let widths = '';

  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const grouped = (text) => text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const sign = (value, text) => (value < 0 ? '\u2212' + text : text);

  function number(value, decimals) {
    if (value == null || !isFinite(value)) return 'n/a';
    const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
    return sign(value, fraction ? grouped(whole) + '.' + fraction : grouped(whole));
  }
  const percent = (value, decimals) => (value == null ? 'n/a' : number(100 * value, decimals) + '\u00a0%');
  const price = (value) => number(value, value == null || value === 0 ? 2 : Math.max(0, Math.min(8, 5 - Math.floor(Math.log10(Math.abs(value))))));

  // The fewest decimals that print the step between ticks exactly.
  function tickDecimals(splits, scale) {
    const step = splits.length > 1 ? Math.abs(splits[1] - splits[0]) * scale : 1;
    let decimals = 0;
    while (decimals < 8 && Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-6 * step * 10 ** decimals) decimals++;
    return decimals;
  }
  const plainTicks = (u, splits) => splits.map((v) => (v == null ? '' : number(v, tickDecimals(splits.filter((s) => s != null), 1))));
  const percentTicks = (u, splits) => splits.map((v) => (v == null ? '' : percent(v, tickDecimals(splits, 100))));
  const logTicks = (u, splits) => splits.map((v) => (v == null ? '' : grouped(String(+v.toPrecision(4)))));

  const utc = (seconds) => uPlot.tzDate(new Date(seconds * 1e3), 'Etc/UTC');
  function stamp(u, seconds) {
    return seconds == null ? 'point at the chart to read it' : new Date(seconds * 1e3).toISOString().slice(0, 16).replace('T', ' ');
  }

  // ISO labels: years, months, days or minutes as the step between ticks demands; the larger unit where it changes.
  function timeTicks(u, splits, axis, space, step) {
    const day = 86400;
    let before = '';
    return splits.map((seconds) => {
      const iso = new Date(seconds * 1e3).toISOString();
      const [small, large] = step >= 300 * day ? [iso.slice(0, 4), '']
        : step >= 28 * day ? [MONTHS[+iso.slice(5, 7) - 1], iso.slice(0, 4)]
        : step >= day ? [iso.slice(5, 10), iso.slice(0, 4)]
        : step >= 60 ? [iso.slice(11, 16), iso.slice(0, 10)] : [iso.slice(11, 19), iso.slice(0, 10)];
      const label = large && large !== before ? small + '\n' + large : small;
      before = large;
      return label;
    });
  }

  function axes(ticks) {
    const common = {stroke: css('--soft'), grid: {stroke: css('--grid'), width: 1}, ticks: {show: false}, font: '12px system-ui, sans-serif'};
    const longest = (u, values) => (values || []).reduce((size, v) => Math.max(size, 7 * v.length + 14), 66);
    return [Object.assign({space: 74, values: timeTicks}, common), Object.assign({values: ticks, size: longest}, common)];
  }

  function line(label, colour, value, extra) {
    return Object.assign({label: label, stroke: colour, width: 1.5, points: {show: false}, spanGaps: true, value: (u, v) => (v == null ? '' : value(v))}, extra);
  }

  // Bounds of the y axis: the data's, one value apart at least, so that a flat line stays visible.
  function span(u, low, high) {
    if (low == null || high == null) return [0, 1];
    const pad = high > low ? 0.05 * (high - low) : Math.max(Math.abs(high) * 0.01, 0.01);
    return [low - pad, high + pad];
  }

  // A single row gets an hour on either side.
  const timeScale = {time: true, range: (u, low, high) => (low === high ? [low - 3600, high + 3600] : [low, high])};

  function options(host, height, series, ticks, more) {
    const base = {
      width: Math.max(280, host.clientWidth), height: height, tzDate: utc, series: [{label: 'UTC', value: stamp}].concat(series),
      axes: axes(ticks), legend: {live: true}, cursor: {sync: {key: 'time'}, drag: {x: true, y: false}, points: {size: 6}},
      scales: {x: timeScale, y: {range: span}},
    };
    return Object.assign(base, more);
  }

  function timeHooks() {
    let busy = false;
    return {setScale: [(u, key) => {
      if (key !== 'x' || busy) return;
      busy = true;
      timeCharts.filter((other) => other !== u && other.scales.x.min !== u.scales.x.min)
        .forEach((other) => other.setScale('x', {min: u.scales.x.min, max: u.scales.x.max}));
      busy = false;
    }]};
  }

  function fresh(id) {
    const host = document.getElementById(id);
    if (host) host.textContent = '';
    return host;
  }

  // One row cannot span an axis: it is drawn as a point.
  const points = (rows) => ({points: {show: rows[0].length === 1, size: 7}});

  function equityChart(hooks) {
    const host = fresh('chart-equity');
    if (!host || !data.equity[0].length) return;
    const log = document.getElementById('log-scale').checked;
    const money = (v) => number(v, 2);
    const series = [
      line('Equity, ' + data.currency, css('--accent'), money, points(data.equity)),
      line('Buy and hold', css('--bench'), money, {width: 1.25, dash: [5, 4]}),
    ];
    const logSpan = (u, low, high) => (low > 0 ? [low / 1.02, high * 1.02] : [1, 10]);
    const y = log ? {distr: 3, range: logSpan} : {range: span};
    timeCharts.push(new uPlot(options(host, 340, series, plainTicks, {hooks: hooks, scales: {x: timeScale, y: y},
      axes: log ? logAxes() : axes(plainTicks)}), data.equity, host));
  }

  // Ticks of a logarithmic axis: round multiples of powers of ten, the coarsest set with at least four in range.
  function logAxes() {
    const sets = [[1, 2, 5], [1, 1.5, 2, 3, 5, 7], [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9]];
    const marks = (set, low, high) => {
      const found = [];
      for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
        set.forEach((digit) => found.push(+(digit * 10 ** power).toPrecision(3)));
      }
      return found.filter((v) => v >= low && v <= high);
    };
    const even = (low, high) => [0, 1, 2, 3, 4].map((i) => +(low * (high / low) ** (i / 4)).toPrecision(4));
    const both = axes(logTicks);
    both[1].splits = (u, axis, low, high) => sets.map((set) => marks(set, low, high)).find((found) => found.length >= 4) || even(low, high);
    both[1].filter = (u, splits) => splits;
    return both;
  }

  const control = data.control || {bands: [], trips: [], limits: {}, exposure: [[]]};
  const bandFill = (mode) => ({PAUSE: 'rgba(123, 133, 148, .20)', REDUCE: 'rgba(217, 165, 32, .22)', EMERGENCY: 'rgba(196, 52, 44, .24)'})[mode];

  // Behind the drawdown: the time of each mode but NORMAL, at least two pixels wide.
  function drawBands(u) {
    const ctx = u.ctx;
    const least = 2 * devicePixelRatio;
    ctx.save();
    ctx.beginPath();
    ctx.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height);
    ctx.clip();
    control.bands.forEach(([from, to, mode]) => {
      const left = u.valToPos(from, 'x', true);
      ctx.fillStyle = bandFill(mode);
      ctx.fillRect(left, u.bbox.top, Math.max(least, u.valToPos(to, 'x', true) - left), u.bbox.height);
    });
    ctx.fillStyle = css('--loss');
    control.trips.forEach(([at]) => ctx.fillRect(u.valToPos(at, 'x', true) - least / 2, u.bbox.top, least, u.bbox.height));
    ctx.restore();
  }

  // The name of a limit on a plate of its own, clear of its line and of the curves; under the line where there is no room above.
  function plate(u, l, y) {
    const ctx = u.ctx;
    const ratio = devicePixelRatio;
    const [pad, height] = [5 * ratio, 17 * ratio];
    const left = u.bbox.left + 6 * ratio;
    const top = y - height - 3 * ratio >= u.bbox.top ? y - height - 3 * ratio : y + 3 * ratio;
    const width = ctx.measureText(l.label).width + 2 * pad;
    ctx.fillStyle = css('--surface');
    ctx.fillRect(left, top, width, height);
    ctx.lineWidth = ratio;
    ctx.strokeRect(left, top, width, height);
    ctx.fillStyle = css('--ink');
    ctx.textBaseline = 'middle';
    ctx.fillText(l.label, left + pad, top + height / 2);
  }

  // Dashed lines of limits, each with its name at the left end; limits of one value share a line.
  function limitLines(lines) {
    const shared = lines.filter((l) => l.at != null).reduce((all, l) => {
      const same = all.find((other) => other.at === l.at);
      return same ? all.map((o) => (o === same ? Object.assign({}, o, {label: o.label + ', ' + l.label}) : o)) : all.concat(l);
    }, []);
    return (u) => {
      const ctx = u.ctx;
      const ratio = devicePixelRatio;
      ctx.save();
      ctx.font = 11 * ratio + 'px system-ui, sans-serif';
      ctx.textAlign = 'left';
      shared.filter((l) => l.at >= u.scales.y.min && l.at <= u.scales.y.max).forEach((l) => {
        const y = Math.round(u.valToPos(l.at, 'y', true));
        ctx.strokeStyle = ctx.fillStyle = css(l.colour);
        ctx.lineWidth = ratio;
        ctx.setLineDash([6 * ratio, 4 * ratio]);
        ctx.beginPath();
        ctx.moveTo(u.bbox.left, y);
        ctx.lineTo(u.bbox.left + u.bbox.width, y);
        ctx.stroke();
        ctx.setLineDash([]);
        plate(u, l, y);
      });
      ctx.restore();
    };
  }

  function modeLegend() {
    const list = document.getElementById('mode-legend');
    if (!list) return;
    list.textContent = '';
    [...new Set(control.bands.map((band) => band[2]))].forEach((mode) => {
      const item = list.appendChild(document.createElement('li'));
      item.appendChild(document.createElement('span')).style.background = bandFill(mode);
      item.append('mode ' + mode);
    });
    if (control.trips.length) {
      const item = list.appendChild(document.createElement('li'));
      item.appendChild(document.createElement('span')).className = 'cut';
      item.append('the kill switch latches');
    }
    list.hidden = !list.children.length;
  }

  function drawdownChart(hooks) {
    const host = fresh('chart-drawdown');
    if (!host || !data.drawdown[0].length) return;
    const show = (v) => percent(v, 2);
    const series = [
      line('Drawdown', css('--loss'), show, Object.assign({fill: css('--loss-fill'), fillTo: 0}, points(data.drawdown))),
      line('Buy and hold', css('--bench'), show, {width: 1, dash: [5, 4]}),
    ];
    const {soft_drawdown: soft, hard_drawdown: hard} = control.limits;
    const lines = [{at: soft == null ? null : -soft, label: 'soft limit', colour: '--warn-line'}, {at: hard == null ? null : -hard, label: 'hard limit', colour: '--loss'}];
    // A limit comes into view when the drawdown has gone half the way to it.
    const below = (u, low) => {
      const deepest = low == null ? 0 : low;
      const near = lines.filter((l) => l.at != null && deepest <= l.at / 2).map((l) => l.at);
      return [Math.min(deepest * 1.05, Math.min(0, ...near) * 1.1, -0.001), 0];
    };
    timeCharts.push(new uPlot(options(host, 220, series, percentTicks,
      {hooks: Object.assign({drawClear: [drawBands], draw: [limitLines(lines)]}, hooks), scales: {x: timeScale, y: {range: below}}}), data.drawdown, host));
    modeLegend();
  }

  function sharpeChart(hooks) {
    const host = fresh('chart-sharpe');
    if (!host || !data.sharpe[0].length) return;
    const series = [line('Sharpe ratio', css('--accent'), (v) => number(v, 2), points(data.sharpe))];
    const zero = (u) => {
      const y = Math.round(u.valToPos(0, 'y', true));
      if (y < u.bbox.top || y > u.bbox.top + u.bbox.height) return;
      u.ctx.save();
      u.ctx.strokeStyle = css('--soft');
      u.ctx.lineWidth = devicePixelRatio;
      u.ctx.beginPath();
      u.ctx.moveTo(u.bbox.left, y);
      u.ctx.lineTo(u.bbox.left + u.bbox.width, y);
      u.ctx.stroke();
      u.ctx.restore();
    };
    const withZero = (u, low, high) => span(u, Math.min(low, 0), Math.max(high, 0));
    timeCharts.push(new uPlot(options(host, 220, series, plainTicks,
      {hooks: Object.assign({drawAxes: [zero]}, hooks), scales: {x: timeScale, y: {range: withZero}}}), data.sharpe, host));
  }

  function exposureChart(hooks) {
    const host = fresh('chart-exposure');
    if (!host || !data.exposure[0].length) return;
    const show = (v) => percent(v, 1);
    const split = control.exposure[0].length > 0;
    const rows = split ? control.exposure : data.exposure;
    const series = [line(split ? 'Gross' : 'Exposure', css('--accent'), show, Object.assign({width: 1, fill: css('--accent-fill'), fillTo: 0}, points(rows)))];
    if (split) {
      series.push(line('Net', css('--bench'), show, {width: 1}), line('Largest position', css('--short'), show, {width: 1}));
    }
    const {max_symbol: symbol, max_gross: gross, max_net: net} = control.limits;
    const lines = [{at: symbol, label: 'limit of a symbol', colour: '--short'}, {at: gross, label: 'limit of gross', colour: '--accent'},
      {at: net, label: 'limit of net', colour: '--bench'}];
    const range = (u, low, high) => {
      const top = high == null ? 0 : high;
      const near = lines.filter((l) => l.at != null && (l.at === symbol ? top >= l.at / 4 : top >= l.at / 2)).map((l) => l.at);
      return [low < 0 ? low * 1.12 : 0, Math.max(top * 1.12, Math.max(0, ...near) * 1.12, 0.01)];
    };
    timeCharts.push(new uPlot(options(host, split ? 220 : 180, series, percentTicks,
      {hooks: Object.assign({draw: [limitLines(lines)]}, hooks), scales: {x: timeScale, y: {range: range}}}), rows, host));
  }

  function marker(ctx, kind, x, y, size) {
    ctx.beginPath();
    if (kind === 'up' || kind === 'down') {
      const way = kind === 'up' ? 1 : -1;
      ctx.moveTo(x, y - way * size);
      ctx.lineTo(x + size, y + way * size * 0.8);
      ctx.lineTo(x - size, y + way * size * 0.8);
      ctx.closePath();
      ctx.fill();
    } else if (kind === 'dot') {
      ctx.arc(x, y, size * 0.8, 0, 2 * Math.PI);
      ctx.fill();
    } else {
      const arm = size * 0.8;
      ctx.moveTo(x - arm, y - arm);
      ctx.lineTo(x + arm, y + arm);
      ctx.moveTo(x + arm, y - arm);
      ctx.lineTo(x - arm, y + arm);
      ctx.stroke();
    }
  }

  function drawTrades(u, trades) {
    const ctx = u.ctx;
    const ratio = devicePixelRatio;
    const visible = trades.filter((t) => t[2] >= u.scales.x.min && t[0] <= u.scales.x.max);
    const size = (visible.length > 400 ? 3 : visible.length > 120 ? 4 : 5.5) * ratio;
    const colours = {long: css('--accent'), short: css('--short'), win: css('--gain'), loss: css('--loss')};
    const at = (seconds, value) => [u.valToPos(seconds, 'x', true), u.valToPos(value, 'y', true)];
    ctx.save();
    ctx.beginPath();
    ctx.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height);
    ctx.clip();
    ctx.lineWidth = 1.5 * ratio;
    visible.forEach((t) => {
      const [x0, y0] = at(t[0], t[1]);
      const [x1, y1] = at(t[2], t[3]);
      const result = t[5] > 0 ? colours.win : colours.loss;
      ctx.strokeStyle = result;
      if (visible.length <= 400) {
        ctx.setLineDash([3 * ratio, 3 * ratio]);
        ctx.beginPath();
        ctx.moveTo(x0, y0);
        ctx.lineTo(x1, y1);
        ctx.stroke();
        ctx.setLineDash([]);
      }
      ctx.fillStyle = t[4] > 0 ? colours.long : colours.short;
      marker(ctx, t[4] > 0 ? 'up' : 'down', x0, y0, size);
      ctx.fillStyle = result;
      marker(ctx, t[5] > 0 ? 'dot' : 'cross', x1, y1, size);
    });
    ctx.restore();
  }

  function drawPrice() {
    const host = fresh('chart-price');
    const select = document.getElementById('instrument');
    if (priceChart) priceChart.destroy();
    priceChart = null;
    if (!host || !select) return;
    const shown = data.prices[select.value];
    if (!shown) return;
    const series = [line(select.value, css('--soft'), price, Object.assign({width: 1.25}, points(shown.marks)))];
    const cursor = {drag: {x: true, y: false}, points: {size: 6}};
    const inView = (u, low, high) => (low == null && u.scales.y.min != null ? [u.scales.y.min, u.scales.y.max] : span(u, low, high));
    priceChart = new uPlot(options(host, 380, series, plainTicks,
      {cursor: cursor, hooks: {draw: [(u) => drawTrades(u, shown.trades)]}, scales: {x: timeScale, y: {range: inView}}}),
      shown.marks, host);
    document.getElementById('price-note').textContent = shown.trades.length === shown.count
      ? number(shown.count, 0) + ' closed trades.'
      : 'The ' + number(shown.trades.length, 0) + ' largest of ' + number(shown.count, 0) + ' closed trades by absolute profit.';
  }

  function drawAll() {
    const hooks = timeHooks();
    timeCharts.splice(0).forEach((chart) => chart.destroy());
    [equityChart, drawdownChart, sharpeChart, exposureChart].forEach((draw) => draw(hooks));
    drawPrice();
    widths = hostWidths();
  }

  const hostWidths = () => Array.from(document.querySelectorAll('.chart'), (host) => host.clientWidth).join();
  function whole(chart) {
    const times = chart.data[0];
    chart.setScale('x', {min: times[0], max: times[times.length - 1]});
  }

  const onChange = (id, run) => {
    const element = document.getElementById(id);
    if (element) element.addEventListener('change', run);
  };
  onChange('log-scale', drawAll);
  onChange('instrument', drawPrice);
  document.querySelectorAll('[data-reset]').forEach((button) => button.addEventListener('click', () => {
    (button.dataset.reset === 'price' ? [priceChart] : timeCharts.slice(0, 1)).filter(Boolean).forEach(whole);
  }));
  window.addEventListener('resize', () => {
    if (hostWidths() !== widths) drawAll();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  matchMedia('print').addEventListener('change', drawAll);
{{replay}}  drawAll();
})();
