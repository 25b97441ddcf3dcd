// Tables of what was measured.

export function heading(load) {
  console.log(`Load average ${load.toFixed(1)} on this machine.\n`);
  console.log('| what | median ms | p95 ms | CPU ms, mean | times | budget |\n|---|---|---|---|---|---|');
}

export function report(what, times, budget, cpu) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  console.log(
    `| ${what} | ${at(0.5).toFixed(0)} | ${at(0.95).toFixed(0)} | ${cpu === undefined ? '' : cpu.toFixed(1)} | ${times.length} | ${budget} |`,
  );
}
