package dev.stowage.acceptance;

/** A scenario whose author writes markup and formulas wherever the language takes any text. */
final class Hostile {
    static final String ATTACK = "<img src=x onerror=alert(1)>";

    static final String SCENARIO = """
            schema: 1
            name: '%1$s'
            question: '</script><script>alert(2)</script><!-- %1$s'
            apps: {'%1$s': {memory: 128 MiB, image: '%1$s', ready-after: {name: '=1+1', compute: {uniform: {low: 0.1 core-seconds, high: 0.2 core-seconds}}}}}
            images: {'%1$s': {layers: [{name: '=1+1', compressed: 1 MiB, unpacked: 2 MiB}, {name: '%1$s', compressed: 1 MiB, unpacked: 2 MiB}]}}
            workload: [{app: '%1$s', count: 2}]
            instance-types: {'%1$s': {vcpus: 4, memory: 16 GiB, price: {value: 0.1 USD/h, grade: assumed, low: 0.05 USD/h, high: 0.2 USD/h, source: '%1$s', date: '2026-01-01'}}}
            layers:
              '=1+1': {makes: one-per-guest, pulls: {resolve: 10 ms}, start-up: {running: [{name: '@fetch', fetch-image: {}}, {name: '%1$s', delay: 50 ms}]}}
              '@sum': {makes: one-per-guest, start-up: {running: [{name: '-boot', delay: {uniform: {low: 8 s, high: 10 s}}}]}}
            styles:
              '%1$s': {machines: {type: '%1$s', count: 1, start: running}, stack: ['@sum']}
              '=1+1': {machines: {type: '%1$s', count: 1, start: running}, stack: ['=1+1']}
            sweep: {'+axis': {path: 'workload[0].count', values: [1, 2, 4]}}
            experiment: {replications: 3, seed: 4}
            expect: [{that: 'startup.ready < 1 s', says: '%1$s'}]
            """.formatted(ATTACK);

    private Hostile() {}
}
