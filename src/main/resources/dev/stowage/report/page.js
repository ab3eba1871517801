'use strict';
// What the page can do with scripts on: each main chart can be explored, from the data in the page. Texts only ever become text.
(() => {
  const element = (tag, attributes, text) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    if (text) made.textContent = text;
    return made;
  };
  const short = (value) => (typeof value === 'number' ? String(Number(value.toPrecision(4))) : '\u2013');
  const read = (of) => (value) => (of.percent ? short(100 * value) + '\u00a0%' : short(value));
  const ink = '#1a1a1a';
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

  const axis = (of) => ({
    type: of.log ? 'log' : 'value',
    name: of.label,
    min: of.low,
    max: of.high,
    nameTextStyle: {color: ink},
    axisLabel: {color: ink, formatter: read(of), hideOverlap: true, showMinLabel: !of.log && of.low === 0, showMaxLabel: false},
    splitLine: {lineStyle: {color: '#e4e4e4'}},
  });
  const sideways = {nameLocation: 'middle', nameGap: 26};
  const upward = {nameLocation: 'end', nameGap: 12, nameTextStyle: {color: ink, align: 'left'}};

  const lines = (plot) => ({
    xAxis: {...axis(plot.x), ...sideways},
    yAxis: {...axis(plot.y), ...upward},
    series: plot.series.flatMap((line) => {
      const drawn = line.values.filter(([x, y]) => (!plot.x.log || x > 0) && (!plot.y.log || y > 0));
      const one = (values, width, opacity) => ({
        type: 'line', name: line.name, data: values, showSymbol: values.length < 60, symbolSize: opacity < 1 ? 0 : 6,
        silent: opacity < 1, lineStyle: {width, opacity, color: line.colour}, itemStyle: {color: line.colour},
      });
      const banded = drawn.filter((value) => value.length > 2);
      const bounds = banded.length === 0 ? [] : [2, 3].map((end) => one(banded.map((value) => [value[0], value[end]]), 1, 0.5));
      return [one(drawn.map(([x, y]) => [x, y]), 2, 1), ...bounds];
    }),
  });
  const bars = (plot) => ({
    xAxis: {...axis(plot.x), ...sideways},
    yAxis: {type: 'category', inverse: true, data: plot.rows, axisLabel: {color: ink, width: 150, overflow: 'truncate'}},
    series: plot.series.map((part) => ({
      type: 'bar', name: part.name, stack: 'all', barMaxWidth: 34, data: part.values.map(([value]) => value),
      itemStyle: {color: part.colour, borderColor: '#555', borderWidth: 0.5},
    })),
  });
  const words = (plot) => (hovered) => {
    const seen = new Map();
    for (const item of hovered) if (!seen.has(item.seriesName)) seen.set(item.seriesName, item);
    const value = (item) => (Array.isArray(item.value) ? read(plot.y)(item.value[1]) : read(plot.x)(item.value));
    const rows = [...seen.values()].filter((item) => item.value !== 0).map((item) => item.seriesName + ': ' + value(item));
    const first = hovered[0];
    return [first ? (Array.isArray(first.value) ? read(plot.x)(first.value[0]) : first.name) : '', ...rows].join('\n');
  };

  const explore = (chart) => {
    const live = element('div', {class: 'live'});
    const tools = element('div', {class: 'tools', role: 'group', 'aria-label': 'what the chart shows'});
    live.append(element('p', {class: 'finding'}, chart.title), tools);
    const drawn = [];
    const all = (action) => drawn.forEach((it) => it.dispatchAction(action));
    const names = [...new Set(chart.plots.flatMap((plot) => plot.series.map((series) => series.name)))];
    for (const name of names) {
      const label = element('label', {});
      const box = element('input', {type: 'checkbox'});
      box.checked = true;
      box.addEventListener('change', () => all({type: box.checked ? 'legendSelect' : 'legendUnSelect', name}));
      const swatch = element('span', {class: 'swatch', 'aria-hidden': 'true'});
      swatch.style.backgroundColor = chart.plots.flatMap((plot) => plot.series).find((series) => series.name === name).colour;
      label.append(box, swatch, document.createTextNode(name));
      tools.append(label);
    }
    let range = [0, 100];
    const zoom = (from, to) => {
      range = [Math.max(0, from), Math.min(100, to)];
      all({type: 'dataZoom', start: range[0], end: range[1]});
    };
    const quarter = () => (range[1] - range[0]) / 4;
    const steps = [
      ['Zoom in', () => zoom(range[0] + quarter(), range[1] - quarter())],
      ['Zoom out', () => zoom(range[0] - 2 * quarter(), range[1] + 2 * quarter())],
      ['Left', () => range[0] > 0 && zoom(range[0] - Math.min(quarter(), range[0]), range[1] - Math.min(quarter(), range[0]))],
      ['Right', () => range[1] < 100 && zoom(range[0] + Math.min(quarter(), 100 - range[1]), range[1] + Math.min(quarter(), 100 - range[1]))],
      ['Show all', () => zoom(0, 100)],
    ];
    for (const [text, step] of steps) {
      const button = element('button', {type: 'button'}, text);
      button.addEventListener('click', step);
      tools.append(button);
    }
    for (const plot of chart.plots) {
      if (plot.heading) live.append(element('p', {class: 'note'}, plot.heading));
      const place = element('div', {class: 'plot', role: 'img', 'aria-label': chart.title});
      place.style.height = (plot.rows.length > 0 ? 110 + 46 * plot.rows.length : 340) + 'px';
      live.append(place);
    }
    const show = () => {
      live.querySelectorAll('.plot').forEach((place, i) => {
        const plot = chart.plots[i];
        const made = echarts.init(place);
        made.setOption({
          animation: !calm,
          textStyle: {fontFamily: "'Noto Sans', sans-serif", color: ink},
          grid: {left: 16, right: 24, top: plot.rows.length > 0 ? 12 : 34, bottom: 76, containLabel: true},
          legend: {show: false, data: plot.series.map((series) => series.name)},
          tooltip: {trigger: 'axis', renderMode: 'richText', confine: true, formatter: words(plot)},
          dataZoom: [
            {type: 'inside', filterMode: 'none', zoomOnMouseWheel: 'ctrl'},
            {type: 'slider', filterMode: 'none', height: 18, bottom: 10, showDetail: false},
          ],
          ...(plot.rows.length > 0 ? bars(plot) : lines(plot)),
        });
        drawn.push(made);
        new ResizeObserver(() => made.resize()).observe(place);
      });
    };
    return {live, show};
  };

  for (const chart of JSON.parse(document.getElementById('chart-data').textContent)) {
    const figure = document.querySelector('figure[data-chart="' + chart.name + '"]');
    if (!figure || chart.plots.length === 0) continue;
    const still = figure.querySelector('.still');
    const button = element('button', {type: 'button', class: 'explore', 'aria-pressed': 'false'}, 'Explore this chart');
    let explored = null;
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') === 'false';
      button.setAttribute('aria-pressed', String(on));
      still.hidden = on;
      if (!explored) {
        explored = explore(chart);
        figure.append(explored.live);
        explored.show();
      }
      explored.live.hidden = !on;
    });
    figure.prepend(button);
  }
})();
