/* The administrator's check page. ES5, so that it also speaks in an old web view. Asks only this server and, for Office.js, Microsoft's. */
(function () {
  var office = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
  var here = location.href.replace(/check\.html.*$/, '');
  var list = document.getElementById('checks');
  var waiting = 0;
  var bad = 0;

  /* kind: good, bad, note. The word stands beside the colour. */
  function say(kind, title, text) {
    var words = { good: 'В порядке', bad: 'Мешает работе', note: 'Обратите внимание' };
    var item = document.createElement('li');
    item.className = kind;
    var head = document.createElement('b');
    head.textContent = words[kind] + ': ' + title;
    item.appendChild(head);
    item.appendChild(document.createTextNode(text));
    list.appendChild(item);
    if (kind === 'bad') bad += 1;
  }
  function begin() {
    waiting += 1;
  }
  function end() {
    waiting -= 1;
    if (waiting > 0) return;
    document.getElementById('summary').textContent =
      bad === 0
        ? 'Проверка закончена: препятствий нет.'
        : 'Проверка закончена. Препятствий: ' + bad + '. Исправьте их и обновите страницу.';
    document.documentElement.setAttribute('data-checked', String(bad));
  }
  /* Hosts whose pages Excel on the web is shown in, and that the policy does not allow. */
  function missingFrames(policy) {
    var missing = [];
    var hosts = ['officeapps.live.com', 'sharepoint.com', 'cloud.microsoft', 'onedrive.live.com'];
    for (var i = 0; i < hosts.length; i += 1) if (policy.indexOf(hosts[i]) < 0) missing.push(hosts[i]);
    return missing;
  }
  /* Gets a file of ours; `then` is told the request or null where there was no answer. */
  function get(name, then) {
    begin();
    var request = new XMLHttpRequest();
    request.open('GET', here + name);
    request.onload = function () {
      then(request.status === 200 ? request : null, 'код ответа ' + request.status);
      end();
    };
    request.onerror = function () {
      then(null, 'нет ответа');
      end();
    };
    request.send();
  }

  begin();
  if (location.protocol === 'https:') {
    say(
      'good',
      'защищённый адрес',
      'Страница открыта по https, и браузер доверяет сертификату (если вы не нажимали «Всё равно перейти»).',
    );
  } else {
    say(
      'bad',
      'защищённый адрес',
      'Excel открывает надстройки только по https. Настройте на сервере сертификат, которому доверяют компьютеры.',
    );
  }

  /* old-view.js has asked before. */
  if (window.shnorOldView)
    say('bad', 'браузер', 'Слишком старый. Нужен Excel 2021 и новее либо современный браузер для страницы без Excel.');
  else say('good', 'браузер', 'Достаточно новый для области задач.');

  /* A file of the wrong type is not run or not shown: nosniff forbids the browser to guess. */
  function typed(name, what, wanted, shown) {
    get(name, function (answer, why) {
      var type = answer ? answer.getResponseHeader('Content-Type') || '' : '';
      if (!answer) say('bad', what, 'Не открывается ' + name + ' (' + why + '). ' + unpack);
      else if (!wanted.test(type))
        say(
          'bad',
          what,
          name + ' отдаётся с типом «' + type + '», а нужен ' + shown + '. Образец настроек — docs/server.',
        );
      else say('good', what, name + ' отдаётся с типом ' + shown + '.');
    });
  }
  var unpack = 'Распакуйте архив выпуска в эту папку целиком.';

  typed('taskpane.html', 'страницы', /^text\/html/, 'text/html');
  typed('shell.css', 'оформление', /^text\/css/, 'text/css');
  get('taskpane.html', function (answer) {
    if (!answer) return;
    var script = /js\/taskpane[^"'\s>]*\.js/.exec(answer.responseText);
    if (script) typed(script[0], 'сценарии', /^(text|application)\/(x-)?javascript/, 'application/javascript');
    else say('bad', 'сценарии', 'taskpane.html повреждён: в нём нет сценария. ' + unpack);
    var frame = answer.getResponseHeader('X-Frame-Options');
    var policy = answer.getResponseHeader('Content-Security-Policy') || '';
    if (frame)
      say(
        'bad',
        'показ в Excel',
        'Сервер шлёт X-Frame-Options: ' +
          frame +
          ' — Excel в браузере не покажет область задач. Уберите этот заголовок.',
      );
    else if (policy.indexOf('frame-ancestors') < 0)
      say(
        'note',
        'показ в Excel',
        'Нет заголовка Content-Security-Policy с frame-ancestors: встроить страницу может любой сайт. Образец — docs/server.',
      );
    else if (missingFrames(policy).length > 0)
      say(
        'note',
        'показ в Excel',
        'В frame-ancestors нет адресов, где открывается Excel в браузере: ' +
          missingFrames(policy).join(', ') +
          '. Там область задач останется пустой; настольному Excel это не мешает. Образец — docs/server.',
      );
    else say('good', 'показ в Excel', 'Заголовок frame-ancestors разрешает Excel и закрывает остальных.');
    if (/script-src|default-src/.test(policy))
      say(
        'note',
        'политика сервера',
        'Сервер добавляет свои ограничения (script-src или default-src); они складываются с нашими и могут помешать: ' +
          policy,
      );
  });

  get('manifest.xml', function (answer, why) {
    if (!answer) {
      say('bad', 'манифест', 'Не открывается manifest.xml (' + why + ').');
      return;
    }
    var found = /<SourceLocation DefaultValue="([^"]*)taskpane\.html"/.exec(answer.responseText);
    if (!found) say('bad', 'манифест', 'В manifest.xml нет адреса области задач: файл повреждён.');
    else if (found[1] === here) say('good', 'манифест', 'Адрес в манифесте совпадает с этим: ' + here);
    else
      say(
        'bad',
        'манифест',
        'В манифесте адрес ' +
          found[1] +
          ', а страницы лежат по адресу ' +
          here +
          '. Замените адрес в manifest.xml (все вхождения).',
      );
  });

  get('assets/icon-32.png', function (answer, why) {
    if (answer) say('good', 'значки', 'Открываются.');
    else say('bad', 'значки', 'Не открывается assets/icon-32.png (' + why + ').');
  });

  function officeResult(source, loaded) {
    if (loaded) say('good', 'Office.js', 'Библиотека Office загружается: ' + source);
    else if (source === office)
      say(
        'bad',
        'Office.js',
        'Не загружается ' +
          office +
          '. Откройте этот адрес в межсетевом экране или соберите надстройку с локальной библиотекой (закрытая сеть). Странице без Excel это не мешает.',
      );
    else say('bad', 'Office.js', 'Не загружается ' + source + '. Распакуйте папку office/ из архива.');
    end();
  }
  get('taskpane.html', function (answer) {
    var local = answer && answer.responseText.indexOf('office/office.js') >= 0;
    var source = local ? here + 'office/office.js' : office;
    begin();
    if (local) {
      get('office/office.js', function (file) {
        officeResult(source, Boolean(file));
      });
      return;
    }
    /* Office.js complains when no Excel is around; only its arrival matters here. */
    var script = document.createElement('script');
    script.src = source;
    script.onload = function () {
      officeResult(source, true);
    };
    script.onerror = function () {
      officeResult(source, false);
    };
    document.head.appendChild(script);
  });
  end();
})();
