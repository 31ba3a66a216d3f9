'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const palette = ['#1f77b4', '#ff7f0e', '#2ca02c', '#d62728', '#9467bd', '#8c564b'];
  const words = { OK: 'OK', ALARM: 'In alarm', INSUFFICIENT_DATA: 'Insufficient data' };
  const slider = document.getElementById('at');
  const charts = new Map();

  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const two = (number) => String(number).padStart(2, '0');
  const since = (seconds) => {
    const gone = Math.round(seconds - data.from);
    return Math.floor(gone / 3600) + ':' + two(Math.floor(gone / 60) % 60) + ' into the drill';
  };
  const utc = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
  const short = (value) => {
    if (value === null || value === undefined) return '–';
    const size = Math.abs(value);
    if (size >= 1e6) return +(value / 1e6).toPrecision(3) + ' M';
    if (size >= 1e4) return +(value / 1e3).toPrecision(3) + ' k';
    return String(+value.toPrecision(3));
  };

  // Metrics

  const stacked = (curves) => {
    const sums = [];
    curves.forEach((curve, i) => {
      sums.push(curve.values.map((value, t) => (value ?? 0) + (i ? sums[i - 1][t] : 0)));
    });
    return sums;
  };

  const series = (graph, curve, index) => {
    const colour = curve.colour ?? palette[index % palette.length];
    const one = {
      label: curve.label,
      stroke: colour,
      width: graph.stacked ? 0 : 1.6,
      value: (_, __, ___, t) => (t === null ? '–' : short(curve.values[t])),
    };
    if (graph.stacked) {
      Object.assign(one, { fill: colour, paths: uPlot.paths.stepped({ align: 1 }), points: { show: false } });
    } else {
      one.points = { size: 4, fill: colour };
    }
    return one;
  };

  const vertical = (u, seconds) => u.valToPos(seconds, 'x', true);

  const band = (u) => {
    const { left, top, width, height } = u.bbox;
    u.ctx.save();
    u.ctx.fillStyle = style('--band');
    for (const each of data.bands) {
      const from = Math.max(left, vertical(u, each.from));
      const until = Math.min(left + width, vertical(u, each.until));
      if (until > from) u.ctx.fillRect(from, top, Math.max(2, until - from), height);
    }
    u.ctx.restore();
  };

  const levels = (u, graph) => {
    const { left, width, top } = u.bbox;
    const dot = devicePixelRatio;
    const ctx = u.ctx;
    ctx.save();
    ctx.font = 11 * dot + 'px system-ui, sans-serif';
    for (const level of graph.levels) {
      const y = u.valToPos(level.value, 'y', true);
      ctx.strokeStyle = level.colour ?? style('--ink');
      ctx.lineWidth = 1.5 * dot;
      ctx.setLineDash([6 * dot, 4 * dot]);
      ctx.beginPath();
      ctx.moveTo(left, y);
      ctx.lineTo(left + width, y);
      ctx.stroke();
      ctx.textAlign = 'right';
      ctx.textBaseline = y - 14 * dot < top ? 'top' : 'bottom';
      const to = left + width - 4 * dot;
      ctx.setLineDash([]);
      ctx.lineWidth = 3 * dot;
      ctx.strokeStyle = style('--card');
      ctx.strokeText(level.label, to, y + (ctx.textBaseline === 'top' ? 3 : -2) * dot);
      ctx.fillStyle = style('--ink');
      ctx.fillText(level.label, to, y + (ctx.textBaseline === 'top' ? 3 : -2) * dot);
    }
    ctx.restore();
  };

  const range = (graph) => (_, least, most) => {
    const values = graph.levels.map((level) => level.value);
    const low = Math.min(least ?? Infinity, ...values);
    const high = Math.max(most ?? -Infinity, ...values);
    if (!Number.isFinite(low)) return [graph.least ?? 0, graph.most ?? 1];
    const room = (high - low || Math.abs(high) || 1) * 0.08;
    return [graph.least ?? low - room, graph.most ?? high + room];
  };

  const options = (graph, box, widget) => {
    const axis = { stroke: style('--soft'), grid: { stroke: style('--grid'), width: 1 }, ticks: { stroke: style('--grid'), width: 1 }, font: '11px system-ui, sans-serif' };
    const curves = graph.stacked ? [...graph.curves].reverse() : graph.curves;
    return {
      width: box.clientWidth,
      height: box.clientHeight,
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
      scales: { x: { range: () => [data.from, data.until] }, y: { range: range(graph) } },
      series: [{ value: (_, seconds) => (seconds === null ? '–' : utc(seconds).slice(11, 16)), label: 'UTC' }, ...curves.map((curve, i) => series(graph, curve, i))],
      axes: [
        { ...axis, size: 28, values: (_, ticks) => ticks.map((seconds) => utc(seconds).slice(11, 16)) },
        { ...axis, size: 46, label: graph.unit || undefined, labelSize: 16, labelFont: '11px system-ui, sans-serif', values: (_, ticks) => ticks.map(short) },
      ],
      cursor: { drag: { x: false, y: false }, y: false },
      hooks: { drawClear: [band], draw: [(u) => { levels(u, graph); widget.dataset.drawn = 'chart'; }] },
    };
  };

  const draw = (id) => {
    const widget = document.getElementById(id);
    const graph = data.graphs[id];
    const box = widget.querySelector('.chart');
    charts.get(id)?.destroy();
    const times = graph.curves[0].values.map((_, i) => graph.from + i * graph.period);
    const values = graph.curves.map((curve) => curve.values);
    const rows = graph.stacked ? stacked(graph.curves).reverse() : values;
    const chart = new uPlot(options(graph, box, widget), [times, ...rows], box);
    charts.set(id, chart);
  };

  const refit = () => charts.forEach((chart, id) => fit(chart, document.getElementById(id).querySelector('.chart')));

  const fit = (chart, box) => {
    const legend = chart.root.querySelector('.u-legend').offsetHeight;
    chart.setSize({ width: box.clientWidth, height: Math.max(80, box.clientHeight - legend) });
  };

  // The slider

  const stateAt = (changes, seconds) => {
    let now = { to: 'INSUFFICIENT_DATA', reason: 'Unchecked: Initial alarm creation', at: data.from };
    for (const change of changes) if (change.at <= seconds) now = change;
    return now;
  };

  const show = (seconds) => {
    document.getElementById('now').textContent = since(seconds) + ' · ' + utc(seconds);
    for (const tile of document.querySelectorAll('.tile')) {
      const now = stateAt(data.alarms[tile.dataset.alarm] ?? [], seconds);
      tile.dataset.state = now.to;
      const reason = now.reason.replace(/arn:\S+?:alarm:/g, '');
      tile.title = tile.dataset.alarm + '\n' + reason;
      tile.querySelector('span').textContent = words[now.to] + ' since ' + utc(now.at).slice(11, 16);
      tile.querySelector('i').textContent = reason;
    }
    for (const chart of charts.values()) {
      const left = chart.valToPos(seconds, 'x');
      chart.setCursor({ left, top: 1 }, false);
    }
  };

  const go = (seconds) => {
    slider.value = seconds;
    show(Number(slider.value));
  };

  const again = () => {
    Object.keys(data.graphs).forEach(draw);
    // uPlot lays out in a microtask: sizes are right after it, positions after another.
    setTimeout(() => {
      refit();
      setTimeout(() => show(Number(slider.value)));
    });
  };

  slider.min = data.from;
  slider.max = data.until;
  const length = data.until - data.from;
  for (const each of data.bands) {
    const mark = document.createElement('div');
    mark.title = each.label;
    mark.style.left = ((each.from - data.from) / length) * 100 + '%';
    mark.style.width = ((each.until - each.from) / length) * 100 + '%';
    document.getElementById('bands').append(mark);
  }
  const labels = [...new Set(data.bands.map((each) => each.label))];
  document.getElementById('shaded').textContent = labels.length ? 'shaded: ' + labels.join('; ') : '';
  slider.addEventListener('input', () => show(Number(slider.value)));
  for (const button of document.querySelectorAll('.told button')) {
    button.addEventListener('click', () => go(Math.ceil(Number(button.dataset.at) / 60) * 60));
  }
  document.querySelector('.clock').addEventListener('submit', (event) => event.preventDefault());
  slider.value = data.at;
  again();
  for (const widget of document.querySelectorAll('.widget')) {
    if (!widget.dataset.drawn && widget.offsetHeight > 0 && !data.graphs[widget.id]) widget.dataset.drawn = 'text';
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    refit();
    setTimeout(() => show(Number(slider.value)));
  });
})();
