import Diagnostics
import Testing

@Suite struct JSONTests {
    static let value: JSONValue = [
        "b": [1, -2, nil], "a": true, "empty": [], "nothing": [:], "nested": ["deep": [["x": "y"]]],
    ]

    @Test func anObjectKeepsTheOrderOfItsMembers() {
        #expect(
            Self.value.compactText
                == #"{"b":[1,-2,null],"a":true,"empty":[],"nothing":{},"nested":{"deep":[{"x":"y"}]}}"#)
    }

    @Test func theTextIsIndentedByTwo() {
        #expect(
            Self.value.text == """
                {
                  "b": [
                    1,
                    -2,
                    null
                  ],
                  "a": true,
                  "empty": [],
                  "nothing": {},
                  "nested": {
                    "deep": [
                      {
                        "x": "y"
                      }
                    ]
                  }
                }
                """)
    }

    @Test(arguments: [
        ("a\"b\\c", #""a\"b\\c""#), ("a\n\r\tb", #""a\n\r\tb""#), ("\u{0}\u{1B}\u{7F}", #""\u0000\u001b\u007f""#),
        ("é📅/", #""é📅/""#),
    ])
    func aTextIsEscapedWhereItMustBe(text: String, json: String) {
        #expect(JSONValue.string(text).compactText == json)
    }

    @Test func whatIsNotThereIsNull() {
        #expect(JSONValue.string(nil as String?) == .null)
        #expect(JSONValue.integer(nil as Int?) == .null)
    }
}
