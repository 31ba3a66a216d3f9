'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const columns = data.columns;
  const charts = [];

  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colours = (name) => style(name).split(/\s+/);
  const middle = (column) => column.from + column.length / 2;
  const pick = (name) => columns.map((column) => column[name]);
  const time = (ms) => {
    if (ms === null || ms === undefined) return '–';
    if (ms < 1000) return +ms.toPrecision(3) + ' ms';
    return +(ms / 1000).toPrecision(3) + ' s';
  };
  const clock = (seconds) => {
    const whole = Math.round(seconds);
    return Math.floor(whole / 60) + ':' + String(whole % 60).padStart(2, '0');
  };
  const number = (value) => (value === null || value === undefined ? '–' : String(+value.toPrecision(3)));

  // Parts that all charts share

  const axis = () => ({
    stroke: style('--soft'), grid: { stroke: style('--grid'), width: 1 },
    ticks: { stroke: style('--grid'), width: 1, size: 4 }, font: '11.5px system-ui, sans-serif',
  });
  const timeAxis = () => ({ ...axis(), size: 30, space: 60, values: (_, ticks) => ticks.map(clock) });
  const valueAxis = (show) => ({ ...axis(), size: 58, values: (_, ticks) => ticks.map((tick) => (tick === null ? '' : show(tick))) });
  const at = { label: 'at', value: (_, seconds) => (seconds === null ? '–' : clock(seconds)) };
  const line = (label, stroke, show, more) => ({
    label, stroke, width: 2, spanGaps: true, points: { show: false }, value: (_, value) => show(value), ...more,
  });
  const incs = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 1800, 3600];

  const warmUp = (u) => {
    if (!data.warmUp) return;
    const from = u.valToPos(0, 'x', true);
    const until = Math.min(u.valToPos(data.warmUp, 'x', true), u.bbox.left + u.bbox.width);
    u.ctx.save();
    u.ctx.fillStyle = style('--warm-up');
    u.ctx.fillRect(from, u.bbox.top, until - from, u.bbox.height);
    u.ctx.restore();
  };

  const limits = (u) => {
    const ctx = u.ctx;
    const dot = devicePixelRatio;
    const { left, top, width, height } = u.bbox;
    ctx.save();
    ctx.font = 11.5 * dot + 'px system-ui, sans-serif';
    ctx.textAlign = 'right';
    ctx.textBaseline = 'bottom';
    for (const limit of data.limits) {
      const y = u.valToPos(limit.value, 'y', true);
      if (y < top || y > top + height) continue;
      ctx.strokeStyle = style('--bad');
      ctx.lineWidth = 1.5 * dot;
      ctx.setLineDash([7 * dot, 5 * dot]);
      ctx.beginPath();
      ctx.moveTo(left, y);
      ctx.lineTo(left + width, y);
      ctx.stroke();
      ctx.setLineDash([]);
      ctx.lineWidth = 3.5 * dot;
      ctx.strokeStyle = style('--card');
      const text = limit.label + ' at most ' + time(limit.value);
      ctx.strokeText(text, left + width - 6 * dot, y - 2 * dot);
      ctx.fillStyle = style('--bad');
      ctx.fillText(text, left + width - 6 * dot, y - 2 * dot);
    }
    ctx.restore();
  };

  // Latency over time

  const edge = (row) => 2 ** (row / data.rowsADoubling);

  // A few answers far faster than all others, such as refusals, would press the rest together.
  const lowest = () => {
    const counts = new Map();
    for (const column of columns) for (const [row, count] of column.heat) counts.set(row, (counts.get(row) ?? 0) + count);
    const rows = [...counts.keys()].sort((a, b) => a - b);
    let left = 0.005 * [...counts.values()].reduce((a, b) => a + b, 0);
    return rows.find((row) => (left -= counts.get(row)) < 0) - 1;
  };

  const cells = (u) => {
    const shades = colours('--heat');
    const most = Math.max(1, ...columns.flatMap((column) => column.heat.map((cell) => cell[1])));
    const low = lowest();
    u.ctx.save();
    for (const column of columns) {
      const left = Math.round(u.valToPos(column.from, 'x', true));
      const right = Math.round(u.valToPos(column.from + column.length, 'x', true));
      for (const [actual, count] of column.heat) {
        const row = Math.max(actual, low);
        const top = Math.round(u.valToPos(edge(row + 1), 'y', true));
        const bottom = Math.round(u.valToPos(edge(row), 'y', true));
        const share = Math.log1p(count) / Math.log1p(most);
        u.ctx.fillStyle = shades[Math.min(shades.length - 1, Math.floor(share * shades.length))];
        u.ctx.fillRect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
      }
    }
    u.ctx.restore();
  };

  const heat = () => {
    const rows = columns.flatMap((column) => column.heat.map((cell) => cell[0]));
    const high = Math.max(edge(Math.max(...rows) + 2), ...data.limits.map((limit) => limit.value * 1.25));
    const low = edge(lowest());
    const nice = (_, __, least, most) => {
      const ticks = [];
      for (let ten = 10 ** Math.floor(Math.log10(least)); ten <= most; ten *= 10) {
        for (const step of [1, 2, 5]) if (ten * step >= least && ten * step <= most) ticks.push(ten * step);
      }
      return ticks;
    };
    return {
      options: {
        scales: { x: { time: false, range: [0, data.end] }, y: { distr: 3, range: [low, high] } },
        series: [at, line('p50', style('--median'), time), line('p95', style('--high'), time, { spanGaps: false }), line('slowest', 'transparent', time, { width: 0 }), line('turns', 'transparent', number, { width: 0, scale: 'n' })],
        axes: [{ ...timeAxis(), incs, grid: { show: false } }, { ...valueAxis(time), splits: nice, filter: (_, ticks) => ticks }],
        hooks: { drawClear: [warmUp, cells], draw: [limits] },
      },
      rows: [columns.map(middle), pick('p50'), pick('p95'), pick('max'), pick('turns')],
    };
  };

  // Percentile curve

  const percent = (inverse) => +(100 * (1 - 1 / inverse)).toFixed(Math.max(0, Math.ceil(Math.log10(inverse)) - 2) + (inverse > 10 && inverse < 100 ? 1 : 0)) + ' %';

  const curve = () => {
    const names = Object.keys(data.curve.series);
    const strokes = colours('--curves');
    const ticks = [1, 2, 10, 20, 100, 1000, 1e4, 1e5, 1e6];
    return {
      options: {
        scales: { x: { time: false, distr: 3, range: (_, __, most) => [1, most] }, y: { range: (_, __, most) => [0, most * 1.06] } },
        series: [
          { label: 'turns', value: (_, inverse) => (inverse === null ? '–' : percent(inverse)) },
          ...names.map((name, i) => line(name.replace('-', ' '), strokes[i], time, { spanGaps: false, dash: name === 'service' ? [4, 4] : undefined, width: name === 'latency' ? 2.6 : 1.8 })),
        ],
        axes: [
          { ...axis(), size: 30, splits: (_, __, least, most) => ticks.filter((tick) => tick >= least && tick <= most), filter: (_, all) => all, values: (_, all) => all.map(percent) },
          valueAxis(time),
        ],
      },
      rows: [data.curve.x, ...names.map((name) => data.curve.series[name])],
    };
  };

  // Throughput, cold starts, turns under way

  const rate = () => {
    const all = ['canary', 'throttled', 'startup', 'runtime', 'agent', 'timeout', 'empty', 'answer'];
    const faults = colours('--faults');
    const seen = all.filter((fault) => columns.some((column) => column.failures[fault]));
    const layers = [pick('healthy'), ...seen.map((fault) => columns.map((column) => column.failures[fault] ?? 0))];
    const sums = [];
    layers.forEach((layer, i) => sums.push(layer.map((value, t) => value + (i ? sums[i - 1][t] : 0))));
    const names = ['healthy', ...seen];
    const layer = (name, i) => {
      const colour = i === 0 ? style('--healthy') : faults[all.indexOf(name)];
      return {
        label: name, stroke: colour, fill: i === 0 ? style('--healthy-fill') : colour, width: i === 0 ? 1.5 : 0,
        paths: uPlot.paths.stepped({ align: 1 }), points: { show: false },
        value: (_, __, ___, t) => (t === null ? '–' : number(layers[i][t]) + '/s'),
      };
    };
    return {
      options: {
        scales: { x: { time: false, range: [0, data.end] }, y: { range: (_, __, most) => [0, (most || 1) * 1.1] } },
        series: [at, ...names.map(layer).reverse()],
        axes: [{ ...timeAxis(), incs }, valueAxis((value) => number(value) + '/s')],
        hooks: { drawClear: [warmUp] },
      },
      rows: [pick('from'), ...sums.reverse()],
    };
  };

  const cold = () => {
    const dots = (colour) => ({ width: 0, paths: () => null, points: { show: true, size: 6, fill: colour, stroke: colour } });
    return {
      options: {
        scales: { x: { time: false, range: [0, data.end] }, y: { range: (_, __, most) => [0, (most || 1) * 1.1] } },
        series: [
          at, line('cold p50', style('--high'), time), line('slowest cold', style('--bad'), time, dots(style('--bad'))),
          line('warm p50', style('--healthy'), time), line('cold turns', 'transparent', number, { width: 0, scale: 'n' }),
        ],
        axes: [{ ...timeAxis(), incs }, valueAxis(time)],
        hooks: { drawClear: [warmUp] },
      },
      rows: [columns.map(middle), pick('coldP50'), pick('coldMax'), pick('warmP50'), pick('cold')],
    };
  };

  const load = () => ({
    options: {
      scales: { x: { time: false, range: [0, data.end] }, y: { range: (_, __, most) => [0, (most || 1) * 1.1] } },
      series: [at, line('under way', style('--healthy'), number, { fill: style('--healthy-fill') })],
      axes: [{ ...timeAxis(), incs }, valueAxis(number)],
      hooks: { drawClear: [warmUp] },
    },
    rows: [columns.map((column) => column.from + column.length), pick('underWay')],
  });

  const kinds = { heat, curve, rate, cold, load };

  const draw = (figure) => {
    if (!columns.length || !columns.some((column) => column.turns)) {
      figure.textContent = 'Nothing was measured.';
      figure.style.height = 'auto';
      figure.dataset.drawn = 'text';
      return;
    }
    const { options, rows } = kinds[figure.dataset.chart]();
    const chart = new uPlot(
      { width: figure.clientWidth, height: 200, cursor: { drag: { x: false, y: false }, y: false }, ...options },
      rows, figure,
    );
    charts.push([chart, figure]);
  };

  const fit = () => {
    for (const [chart, figure] of charts) {
      const legend = chart.root.querySelector('.u-legend').offsetHeight;
      chart.setSize({ width: figure.clientWidth, height: Math.max(90, figure.clientHeight - legend) });
      figure.dataset.drawn = 'chart';
    }
  };

  const again = () => {
    charts.splice(0).forEach(([chart]) => chart.destroy());
    document.querySelectorAll('figure').forEach(draw);
    // uPlot lays out in a microtask: the legend has its height after it.
    setTimeout(fit);
  };

  again();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  addEventListener('resize', fit);
  addEventListener('beforeprint', fit);
})();
