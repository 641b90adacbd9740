//! Later figures from a file of the reader's own.

use crate::browser::Page;
use crate::listening::listening;

/// Gives the road's controls a file and says what they answer.
async fn answer(page: &Page, bytes: &str) -> String {
    let body = format!(
        "const root = observed.chart('trajectory').shadowRoot;
         const field = root.querySelector('.controls input[type=file]');
         const said = root.querySelector('.controls .said');
         const before = said.textContent;
         const list = new DataTransfer();
         list.items.add(new File([{bytes}], 'later.csv'));
         field.files = list.files;
         field.dispatchEvent(new Event('change'));
         await observed.until(() => said.textContent !== before);
         return said.textContent;"
    );
    let said = page.run(&body).await;
    said.as_str().expect("a text").to_owned()
}

async fn opened() -> Page {
    let page = listening("#chart=trajectory", "trajectory").await;
    page.run("observed.chart('trajectory').state = { chart: 'trajectory', indicators: 'gdp', focus: 'controls' };")
        .await;
    page.run("observed.part('trajectory', '.chart').focus();")
        .await;
    page.press("Enter").await;
    page.until(
        "observed.chart('trajectory').shadowRoot.querySelector('.controls input[type=file]')",
    )
    .await;
    page
}

#[tokio::test]
async fn each_wrong_file_gets_its_own_answer_and_the_chart_stays() {
    let page = opened().await;
    let before = page
        .run("return observed.chart('trajectory').describe();")
        .await;
    let cases = [
        ("'date,name,amount\\n2022,gdp,325'", "第1行"),
        (
            "'year,indicator,value\\n2022,gdp,325\\n2022,gdp,326'",
            "第3行：2022年已在第2行出现",
        ),
        (
            "'year,indicator,value\\n2022,gdp,many'",
            "第2行：数值写着“many”",
        ),
        (
            "'year,indicator,value\\n' + '2022,gdp,1\\n'.repeat(99999)",
            "100000行",
        ),
        ("''", "没有数据行"),
    ];
    let mut answers = std::collections::BTreeSet::new();
    for (bytes, wanted) in cases {
        let said = answer(&page, bytes).await;
        assert!(said.contains(wanted), "{bytes}: {said}");
        assert!(answers.insert(said));
        assert_eq!(
            page.run("return observed.chart('trajectory').describe();")
                .await,
            before
        );
    }
    assert_eq!(page.complaints().await, [] as [String; 0]);
}

#[tokio::test]
async fn a_good_file_is_drawn_as_the_readers_own_and_sent_nowhere() {
    let page = opened().await;
    page.requests().await;
    let bom = "'\\ufeffyear,indicator,value\\r\\n2022,gdp,325\\r\\n2023,gdp,341.5\\r\\n'";
    let said = answer(&page, bom).await;
    assert!(said.contains("读入2个数"), "{said}");
    page.run("observed.chart('trajectory').setAttribute('focus', 'actual-2023');")
        .await;
    page.until("observed.answers.get('trajectory').tooltip?.lines.some(({ text }) => text.includes('341.5'))")
        .await;
    let kind = page.run("return observed.answers.get('trajectory').tooltip.lines.map(({ text }) => text).join();").await;
    assert!(
        kind.as_str()
            .is_some_and(|kind| kind.contains("不是报告的数")),
        "{kind}"
    );
    let state = page
        .run("return JSON.stringify(observed.chart('trajectory').state) + location.href;")
        .await;
    assert!(
        state.as_str().is_some_and(|state| !state.contains("341.5")),
        "{state}"
    );
    assert_eq!(
        page.requests().await,
        [] as [String; 0],
        "it stays on the reader's machine"
    );
}

#[tokio::test]
async fn a_file_in_gbk_is_read_as_that_and_says_so() {
    let page = opened().await;
    // 地区生产总值 in GBK.
    let name = "0xB5,0xD8,0xC7,0xF8,0xC9,0xFA,0xB2,0xFA,0xD7,0xDC,0xD6,0xB5";
    let bytes = format!(
        "new Uint8Array([...new TextEncoder().encode('year,indicator,value\\n2022,'), {name}, ...new TextEncoder().encode(',325\\n')])"
    );
    let said = answer(&page, &bytes).await;
    assert!(
        said.contains("按GBK读") && said.contains("读入1个数"),
        "{said}"
    );
}
